package io.github.mnistlab.doctor;

import io.github.mnistlab.doctor.Finding.Status;
import io.github.mnistlab.failure.UserFailure;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All that was found.
 *
 * @param findings in the order in which they are shown
 */
public record Diagnosis(List<Finding> findings) {
    public Diagnosis {
        findings = List.copyOf(findings);
    }

    /**
     * Ends well only if training can work and what was demanded is there.
     *
     * @throws UserFailure VERDICT if a finding is a failure
     */
    public void requireHealth() {
        List<Finding> failures = having(Status.FAILURE);
        if (!failures.isEmpty()) {
            String subjects = failures.stream().map(Finding::subject).collect(Collectors.joining(", "));
            throw UserFailure.verdict("doctor: " + failures.size() + " of " + findings.size() + " checks failed: "
                    + subjects + "; the lines above say what to do");
        }
    }

    /** How it ended, in a line. */
    public String summary() {
        return findings.size() + " checks: " + having(Status.OK).size() + " ok, "
                + having(Status.WARNING).size() + " with a warning, "
                + having(Status.FAILURE).size() + " failed";
    }

    private List<Finding> having(Status status) {
        return findings.stream().filter(finding -> finding.status() == status).toList();
    }
}
