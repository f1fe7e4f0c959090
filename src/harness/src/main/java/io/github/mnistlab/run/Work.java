package io.github.mnistlab.run;

/**
 * Does one piece of work in this JVM: what the worker runs, and what a program calls that wants no second JVM.
 *
 * <p>Where the default locale is Turkish or Azerbaijani, such a program must set another one to train, as the worker does
 * ({@code Locale.setDefault(Locale.ROOT)}): Tribuo's {@code ProtoUtil} looks for {@code addAllInfo} by a name that it puts into upper
 * case in the default locale, {@code addAllİnfo}, and throws an {@link IllegalArgumentException} when a model is to be written.
 */
public final class Work {
    private Work() {}

    /**
     * Does one piece of work, on the calling thread.
     *
     * @param listener hears of progress on the same thread
     * @throws io.github.mnistlab.failure.UserFailure for everything that the user can put right
     */
    public static WorkResult perform(WorkRequest request, RunListener listener) {
        if (request instanceof WorkRequest.Train train) {
            return new TrainWork(train, listener).perform();
        }
        if (request instanceof WorkRequest.Reproduce reproduce) {
            return new ReproduceWork(reproduce, listener).perform();
        }
        if (request instanceof WorkRequest.Evaluate evaluate) {
            return new EvaluateWork(evaluate, listener).perform();
        }
        if (request instanceof WorkRequest.Benchmark benchmark) {
            return new BenchmarkWork(benchmark, listener).perform();
        }
        if (request instanceof WorkRequest.Predict predict) {
            return new PredictWork(predict, listener).perform();
        }
        if (request instanceof WorkRequest.Explore explore) {
            return new ExploreWork(explore).perform();
        }
        if (request instanceof WorkRequest.Doctor doctor) {
            return new DoctorWork(doctor).perform();
        }
        throw new IllegalArgumentException("unknown request: " + request);
    }
}
