package io.github.mnistlab.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A page in a {@link Browser}. */
public final class BrowserPage {
    private final DevTools devTools;
    private final String session;

    BrowserPage(DevTools devTools, String session) {
        this.devTools = devTools;
        this.session = session;
    }

    void load(String url) {
        List.of("Runtime.enable", "Log.enable", "Network.enable", "Page.enable").forEach(each -> call(each, object()));
        call("Page.navigate", object().put("url", url));
        evaluate("new Promise(done => document.readyState === 'complete' && location.href !== 'about:blank' ? done()"
                + " : addEventListener('load', () => done()))");
    }

    /** The value of an expression, once it is there; fails if it throws. */
    public JsonNode evaluate(String expression) {
        JsonNode answer = call(
                "Runtime.evaluate",
                object().put("expression", expression).put("awaitPromise", true).put("returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
        }
        return answer.get("result").path("value");
    }

    /** Waits until what was done so far has been drawn. */
    public void settle() {
        evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))");
    }

    /** Everything that a console would show in red or yellow, violations of the page's policy included. */
    public List<String> complaints() {
        var complaints = new ArrayList<String>();
        devTools.events(session, "Runtime.exceptionThrown").forEach(event -> complaints.add(event.toString()));
        devTools.events(session, "Log.entryAdded").forEach(event -> complaints.add(event.toString()));
        devTools.events(session, "Runtime.consoleAPICalled").forEach(event -> complaints.add(event.toString()));
        return complaints;
    }

    /** Whatever was asked for, the page itself first; what is inside the page is not. */
    public List<String> requests() {
        return devTools.events(session, "Network.requestWillBeSent").stream()
                .map(event -> event.get("request").get("url").asText())
                .filter(url -> !url.startsWith("data:"))
                .toList();
    }

    /** Width of the view in CSS pixels, and the reader's colours: `light` or `dark`. */
    public void show(int width, String colours) {
        call(
                "Emulation.setDeviceMetricsOverride",
                object().put("width", width)
                        .put("height", 900)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", width < 600));
        ObjectNode media = object();
        media.putArray("features")
                .addObject()
                .put("name", "prefers-color-scheme")
                .put("value", colours);
        call("Emulation.setEmulatedMedia", media);
        settle();
    }

    /** Moves the mouse; the type is `mousePressed`, `mouseMoved` or `mouseReleased`. */
    public void mouse(String type, double x, double y) {
        call(
                "Input.dispatchMouseEvent",
                object().put("type", type)
                        .put("x", x)
                        .put("y", y)
                        .put("button", "left")
                        .put("buttons", 1)
                        .put("clickCount", 1));
    }

    /** Moves a finger; the type is `touchStart`, `touchMove` or `touchEnd`. */
    public void finger(String type, double x, double y) {
        ObjectNode touch = object().put("type", type);
        var points = touch.putArray("touchPoints");
        if (!type.equals("touchEnd")) {
            points.addObject().put("x", x).put("y", y);
        }
        call("Input.dispatchTouchEvent", touch);
    }

    /** Presses and releases a key on whatever has the focus: `Enter`, `Tab`, `ArrowRight` or a character. */
    public void key(String key) {
        ObjectNode down = object().put("type", "keyDown").put("key", key);
        switch (key) {
            case "Enter" -> down.put("text", "\r").put("windowsVirtualKeyCode", 13);
            case "Tab" -> down.put("windowsVirtualKeyCode", 9);
            case "ArrowRight" -> down.put("windowsVirtualKeyCode", 39);
            default -> down.put("text", key).put("windowsVirtualKeyCode", (int) key.charAt(0));
        }
        call("Input.dispatchKeyEvent", down);
        call("Input.dispatchKeyEvent", down.deepCopy().put("type", "keyUp"));
        settle();
    }

    JsonNode call(String method, ObjectNode parameters) {
        return devTools.call(session, method, parameters);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
