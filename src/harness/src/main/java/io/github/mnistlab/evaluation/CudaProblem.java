package io.github.mnistlab.evaluation;

import io.github.mnistlab.failure.UserFailure;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a session on CUDA could not be had, in words.
 *
 * @param reason short, fit for a record and a console line; names neither host nor path
 * @param advice what to do about it
 */
public record CudaProblem(String reason, String advice) {

    private static final Pattern MISSING_LIBRARY =
            Pattern.compile("(\\S+\\.so[.\\d]*): cannot open shared object file");

    private static final Pattern CUDA_FAILURE = Pattern.compile("CUDA failure (\\d{1,9}): ([^;]*?) ;");

    private static final CudaProblem OUT_OF_MEMORY =
            new CudaProblem("the GPU is out of memory", "end what else uses it (nvidia-smi lists it)");

    /** What follows is the host's name and a place in ONNX Runtime's source. */
    private static final String WHEREABOUTS = " ; GPU=";

    /**
     * Translates what ONNX Runtime says.
     *
     * @param message of its exception
     * @param version of ONNX Runtime
     */
    static CudaProblem of(String message, String version) {
        String text = String.valueOf(message);
        Matcher missing = MISSING_LIBRARY.matcher(text);
        if (missing.find()) {
            return missing(fileName(missing.group(1)));
        }
        Matcher failure = CUDA_FAILURE.matcher(text);
        if (failure.find()) {
            return numbered(Integer.parseInt(failure.group(1)), failure.group(2));
        }
        return described(text, text.toLowerCase(Locale.ROOT), version);
    }

    /**
     * The failure where CUDA was demanded and cannot be had.
     *
     * @param setting what demanded it
     */
    public UserFailure demanded(ProviderSetting setting) {
        return UserFailure.environment(setting.key() + ": cuda cannot be had: " + reason + "; " + advice + ", or "
                + setting.auto() + " to run on the CPU");
    }

    /**
     * The failure where CUDA gave up while a model ran on it.
     *
     * @param model what messages call it
     * @param lessMemory what else to do where the GPU's memory does not suffice
     */
    UserFailure during(String model, String lessMemory, Exception cause) {
        String otherwise = equals(OUT_OF_MEMORY) ? ", or " + lessMemory : "";
        return UserFailure.environment(model + ": " + reason + "; " + advice + otherwise, cause);
    }

    /** The warning where the CPU takes CUDA's place. */
    public String fallback() {
        return "evaluation on the CPU, not the GPU: " + reason + "; " + advice;
    }

    /** A library that the dynamic linker does not find. */
    static CudaProblem missing(String library) {
        if (library.equals(CudaLibrary.DRIVER)) {
            return new CudaProblem(
                    library + " of NVIDIA's driver is missing",
                    "install the driver, version 525 or newer; a container needs --gpus all or its like");
        }
        return new CudaProblem(
                library + " is missing",
                CudaLibrary.of(library).map(CudaLibrary::advice).orElse("install the libraries of CUDA 12"));
    }

    /** By the CUDA runtime's error codes, which do not change (cudaError_t). */
    private static CudaProblem numbered(int code, String text) {
        return switch (code) {
            case 2 -> OUT_OF_MEMORY;
            case 34 ->
                new CudaProblem(
                        CudaLibrary.DRIVER + " is the stub for compiling, not NVIDIA's driver",
                        "take CUDA's `stubs` folder out of LD_LIBRARY_PATH");
            case 35 ->
                new CudaProblem(
                        "NVIDIA's driver is too old for CUDA 12",
                        "install version 525 or newer (nvidia-smi shows what is there)");
            case 100, 101 ->
                new CudaProblem(
                        "the driver finds no CUDA-capable device",
                        "check that nvidia-smi lists a GPU and that CUDA_VISIBLE_DEVICES does not hide it");
            case 209 ->
                new CudaProblem("this ONNX Runtime has no code for this GPU", "evaluate on the CPU, or on another GPU");
            case 803, 804 ->
                new CudaProblem(
                        "NVIDIA's driver library and kernel module do not fit together",
                        "restart the machine, or the container with the host's driver");
            default ->
                new CudaProblem(
                        "CUDA failed with error " + code + ", " + text,
                        "see what nvidia-smi says; a restart of the machine helps where the driver hangs");
        };
    }

    private static CudaProblem described(String text, String lower, String version) {
        if (lower.contains("failed to find cuda shared provider")) {
            return new CudaProblem(
                    "the ONNX Runtime on the class path has no CUDA provider",
                    "put onnxruntime_gpu " + version + " in place of onnxruntime");
        }
        if (lower.contains("failed to load shared library")) {
            return new CudaProblem("ONNX Runtime's CUDA provider cannot be loaded", "install the libraries of CUDA 12");
        }
        if (lower.contains("failed to allocate memory for requested buffer")
                || lower.contains("out of memory")
                || lower.contains("cublas failure 3:")) { // CUBLAS_STATUS_ALLOC_FAILED
            return OUT_OF_MEMORY;
        }
        if (lower.contains("fallback to cpu ep has been explicitly disabled")) {
            return new CudaProblem(
                    "some nodes of the model cannot run on CUDA", "evaluate this model on the CPU provider");
        }
        int end = text.indexOf(WHEREABOUTS);
        return new CudaProblem(
                "CUDA failed: " + OnnxRuntime.gist(end < 0 ? text : text.substring(0, end)),
                "check the driver and CUDA 12");
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
