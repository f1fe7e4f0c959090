package io.github.mnistlab.evaluation;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession.SessionOptions;
import io.github.mnistlab.failure.UserFailure;
import java.io.IOException;
import java.util.regex.Pattern;

/** The native library: loading it, quiet settings, and its messages in a form fit for people. */
final class OnnxRuntime {

    private static final int GIST_LENGTH = 200;
    private static final Pattern ERROR_CODE = Pattern.compile("^Error code - \\w+ - message: ?");
    private static final Pattern FAILED_CHECK = Pattern.compile("^(.*?node\\.).* was false\\. ");
    private static final Pattern FUNCTION = Pattern.compile("(void\\*? )?onnxruntime::[\\w:~]+\\([^)]*\\)( const)? ");
    private static final Pattern SOURCE_PLACE = Pattern.compile("(Error: )?\\S+\\.(cc|h|cpp|hpp):\\d+ (\\w+ )?");

    /** A folder that there is not: weights in other files, which a model in memory could name, are never read. */
    private static final String NO_FOLDER = "weights-in-other-files-are-not-read";

    private OnnxRuntime() {}

    /**
     * The process's one environment; the first call loads the native library.
     *
     * @throws UserFailure if there is none for this machine
     */
    static OrtEnvironment environment() {
        try {
            OrtEnvironment environment =
                    OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "mnist");
            environment.setTelemetry(false);
            return environment;
        } catch (LinkageError | RuntimeException | OrtException e) {
            throw UserFailure.environment(
                    "ONNX Runtime cannot be loaded on " + System.getProperty("os.name") + " "
                            + System.getProperty("os.arch") + " (" + gist(rootMessage(e))
                            + "); it needs 64-bit Linux with glibc, macOS or Windows, and a writable temporary folder"
                            + " (-Djava.io.tmpdir)",
                    e);
        }
    }

    /** Options that all sessions share: silent, one inter-op thread, all graph optimisations. */
    static SessionOptions options(int threads) throws OrtException {
        SessionOptions options = new SessionOptions();
        options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
        options.setIntraOpNumThreads(threads);
        options.setInterOpNumThreads(1);
        options.addConfigEntry("session.model_external_initializers_file_folder_path", NO_FOLDER);
        // Else the library decides by the bytes, and its own format is one that ModelCheck does not read.
        options.addConfigEntry("session.load_model_format", "ONNX");
        options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
        return options;
    }

    /** What a native message says, on one line, without codes, source places and line noise. */
    static String gist(String message) {
        if (message == null || message.isBlank()) {
            return "no reason given";
        }
        String line = message.strip().lines().findFirst().orElse("");
        line = ERROR_CODE.matcher(line).replaceFirst("");
        line = FAILED_CHECK.matcher(line).replaceFirst("$1 ");
        line = SOURCE_PLACE.matcher(line).replaceAll("");
        line = FUNCTION.matcher(line).replaceAll("");
        line = line.replace("Name:'' Status Message: ", "");
        line = line.replaceAll("\\p{Cntrl}", "").replaceAll("[.;:\\s]+$", "");
        return line.length() <= GIST_LENGTH
                ? line
                : line.substring(0, GIST_LENGTH).strip() + "…";
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = String.valueOf(root.getMessage());
        // A file system's exception often has the path as its whole message.
        return root instanceof IOException ? root.getClass().getSimpleName() + ": " + message : message;
    }
}
