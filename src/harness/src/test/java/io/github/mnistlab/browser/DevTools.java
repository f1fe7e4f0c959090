package io.github.mnistlab.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** The DevTools protocol over one WebSocket: calls with answers, and events. */
final class DevTools implements WebSocket.Listener {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PATIENCE_SECONDS = 60;

    private final Map<Integer, CompletableFuture<JsonNode>> pending = new ConcurrentHashMap<>();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger lastId = new AtomicInteger();
    private final StringBuilder message = new StringBuilder();
    private WebSocket socket;

    private DevTools() {}

    static DevTools connect(String address) {
        DevTools devTools = new DevTools();
        devTools.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), devTools)
                .join();
        return devTools;
    }

    /**
     * Calls and waits for the answer.
     *
     * @param session of a page, or empty for the browser
     */
    JsonNode call(String session, String method, ObjectNode parameters) {
        int id = lastId.incrementAndGet();
        ObjectNode request = JSON.createObjectNode().put("id", id).put("method", method);
        request.set("params", parameters);
        if (!session.isEmpty()) {
            request.put("sessionId", session);
        }
        var answer = new CompletableFuture<JsonNode>();
        pending.put(id, answer);
        socket.sendText(request.toString(), true).join();
        JsonNode response = await(answer, method);
        if (response.has("error")) {
            throw new AssertionError(method + ": " + response.get("error"));
        }
        return response.get("result");
    }

    private static JsonNode await(CompletableFuture<JsonNode> answer, String method) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new AssertionError(method + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** What a page reported so far, by the events' names. */
    List<JsonNode> events(String session, String method) {
        return events.stream()
                .filter(event -> event.path("sessionId").asText().equals(session))
                .filter(event -> event.get("method").asText().equals(method))
                .map(event -> event.get("params"))
                .toList();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        message.append(part);
        if (last) {
            receive(message.toString());
            message.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void receive(String text) {
        try {
            JsonNode received = JSON.readTree(text);
            if (received.has("id")) {
                pending.remove(received.get("id").asInt()).complete(received);
            } else {
                events.add(received);
            }
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }
}
