package io.github.mnistlab.evaluation;

import java.util.Arrays;
import java.util.Optional;

/** The shared libraries that ONNX Runtime's CUDA provider is linked against on Linux, in the order in which it asks for them. */
enum CudaLibrary {
    CUBLAS_LT("libcublasLt.so.12", "cuBLAS", "libcublas-12-*", "nvidia-cublas-cu12"),
    CUBLAS("libcublas.so.12", "cuBLAS", "libcublas-12-*", "nvidia-cublas-cu12"),
    CURAND("libcurand.so.10", "cuRAND", "libcurand-12-*", "nvidia-curand-cu12"),
    CUDART("libcudart.so.12", "the CUDA runtime", "cuda-cudart-12-*", "nvidia-cuda-runtime-cu12");

    /** The driver's own library; no package of CUDA brings it. */
    static final String DRIVER = "libcuda.so.1";

    private final String file;
    private final String product;
    private final String systemPackage;
    private final String pythonPackage;

    CudaLibrary(String file, String product, String systemPackage, String pythonPackage) {
        this.file = file;
        this.product = product;
        this.systemPackage = systemPackage;
        this.pythonPackage = pythonPackage;
    }

    static Optional<CudaLibrary> of(String file) {
        return Arrays.stream(values())
                .filter(library -> library.file.equals(file))
                .findFirst();
    }

    String file() {
        return file;
    }

    /** How to get it. */
    String advice() {
        return "install " + product + " of CUDA 12 (" + systemPackage + " from NVIDIA's package repository, or "
                + pythonPackage + " from pip with its lib folder in LD_LIBRARY_PATH)";
    }
}
