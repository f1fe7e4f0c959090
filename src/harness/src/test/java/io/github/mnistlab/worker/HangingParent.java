package io.github.mnistlab.worker;

import java.nio.file.Path;
import java.util.List;

/** A program that starts a worker, prints its process id and waits for it for ever. */
final class HangingParent {
    private HangingParent() {}

    public static void main(String[] args) {
        WorkerClientTest.client(List.of(), line -> {})
                .perform(TestWorker.request(Path.of(args[0]), "hangs"), System.out::println);
    }
}
