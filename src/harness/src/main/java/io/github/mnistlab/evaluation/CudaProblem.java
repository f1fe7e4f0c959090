package io.github.mnistlab.evaluation;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a session on CUDA could not be had, in words.
 *
 * @param reason short, fit for a record and a console line
 * @param advice what to do about it
 */
record CudaProblem(String reason, String advice) {

    private static final Pattern MISSING_LIBRARY =
            Pattern.compile("(\\S+\\.so[.\\d]*): cannot open shared object file");

    /**
     * Translates what ONNX Runtime says.
     *
     * @param message of its exception
     * @param version of ONNX Runtime
     */
    static CudaProblem of(String message, String version) {
        String text = String.valueOf(message);
        String lower = text.toLowerCase(Locale.ROOT);
        Matcher missing = MISSING_LIBRARY.matcher(text);
        if (missing.find()) {
            return new CudaProblem(
                    fileName(missing.group(1)) + " is missing", "install NVIDIA's driver and the libraries of CUDA 12");
        }
        if (lower.contains("failed to find cuda shared provider")) {
            return new CudaProblem(
                    "the ONNX Runtime on the class path has no CUDA provider",
                    "put onnxruntime_gpu " + version + " in place of onnxruntime");
        }
        if (lower.contains("failed to load shared library")) {
            return new CudaProblem("ONNX Runtime's CUDA provider cannot be loaded", "install the libraries of CUDA 12");
        }
        if (lower.contains("no cuda-capable device")) {
            return new CudaProblem("the driver finds no CUDA-capable device", "check that nvidia-smi lists a GPU");
        }
        if (lower.contains("fallback to cpu ep has been explicitly disabled")) {
            return new CudaProblem(
                    "some nodes of the model cannot run on CUDA", "evaluate this model on the CPU provider");
        }
        return new CudaProblem("CUDA failed: " + OnnxRuntime.gist(text), "check the driver and CUDA 12");
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
