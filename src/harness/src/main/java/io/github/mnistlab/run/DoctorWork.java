package io.github.mnistlab.run;

import io.github.mnistlab.doctor.ProviderCheck;
import io.github.mnistlab.doctor.WorkerCheck;
import io.github.mnistlab.evaluation.NvidiaDriver;

/** Finds out what works in this JVM. */
final class DoctorWork {
    private final WorkRequest.Doctor request;

    DoctorWork(WorkRequest.Doctor request) {
        this.request = request;
    }

    WorkResult.Diagnosed perform() {
        ProviderCheck providers = new ProviderCheck(NvidiaDriver.ofThisMachine(), request.cudaDemanded());
        return new WorkResult.Diagnosed(new WorkerCheck(providers).perform());
    }
}
