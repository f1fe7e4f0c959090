import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.providers.OrtCUDAProviderOptions;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a model on CUDA as ProviderPolicy does and prints what ONNX Runtime says; then the CPU must still work. */
public final class Attempt {
    private Attempt() {}

    public static void main(String[] args) throws Exception {
        byte[] model = Files.readAllBytes(Path.of(args[0]));
        OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "attempt");
        try (SessionOptions options = new SessionOptions();
                OrtCUDAProviderOptions cuda = new OrtCUDAProviderOptions(0)) {
            cuda.add("use_tf32", "0");
            options.addCUDA(cuda);
            options.addConfigEntry("session.disable_cpu_ep_fallback", "1");
            environment.createSession(model, options).close();
            System.out.println("works");
        } catch (OrtException e) {
            System.out.println(e.getMessage().strip());
        }
        environment.createSession(model, new SessionOptions()).close();
    }
}
