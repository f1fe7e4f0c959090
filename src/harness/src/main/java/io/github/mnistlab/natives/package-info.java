/**
 * ONNX Runtime's native libraries, unpacked once.
 *
 * <p>Left to itself, ONNX Runtime unpacks its libraries from its jar at every start: 24 MB for the CPU, 650 MB with CUDA. A
 * folder that {@code onnxruntime.native.path} names spares it that. {@link io.github.mnistlab.natives.NativesCache} is where
 * such folders are kept, below the user's cache ({@link io.github.mnistlab.natives.UserCache}):
 *
 * <pre>{@code
 * ~/.cache/mnist-maven-plugin/onnxruntime/
 *   1.28.0-cpu-linux-x64-5f0c6d1e/          version, variant, platform, fingerprint of what is inside
 *     libonnxruntime.so
 *     libonnxruntime4j_jni.so
 *     MANIFEST                              a line `sha256 size name` for each, written last
 *   1.28.0-cuda-linux-x64-9a1b2c3d/
 * }</pre>
 *
 * <p>A folder is unpacked beside its place, reaches the disk, and gets its name by one rename, so that it is there whole or
 * not at all; of two builds that do it at once the later one takes what the earlier one left. Before use, names and sizes
 * are checked against the manifest, which costs nothing; the digests are checked while unpacking (against the jar's own
 * checksums) and by {@code mnist:doctor}, because hashing 650 MB at every start would cost what the cache saves. A folder
 * that is not as its manifest says is replaced.
 *
 * <p>A jar is a stranger's file: only plain names directly inside the platform's folder are unpacked, and no more bytes than
 * the jar's directory promises and the limits of {@link io.github.mnistlab.natives.NativesArchive} allow.
 */
package io.github.mnistlab.natives;
