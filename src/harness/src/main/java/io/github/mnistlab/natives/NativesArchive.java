package io.github.mnistlab.natives;

import io.github.mnistlab.record.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The natives of one platform inside an ONNX Runtime jar.
 *
 * <p>At most 32 files of at most 2 GiB each, and 4 GiB in all. What lies deeper (debug symbols) is left out.
 */
final class NativesArchive implements AutoCloseable {
    private static final String FOLDER = "ai/onnxruntime/native/";
    private static final String CUDA = "onnxruntime_providers_cuda";
    private static final int MAX_FILES = 32;
    private static final long MAX_FILE = 2L << 30;
    private static final long MAX_TOTAL = 4L << 30;
    private static final int CHUNK = 1 << 18;

    private final ZipFile zip;
    private final String prefix;
    private final List<ZipEntry> entries;

    private NativesArchive(ZipFile zip, String prefix) throws IOException {
        this.zip = zip;
        this.prefix = prefix;
        this.entries = entries(zip, prefix);
    }

    /**
     * Opens a jar, reading its directory only.
     *
     * @throws IOException if it is no jar, has no natives for the platform, or breaks a limit
     */
    static NativesArchive open(Path jar, Platform platform) throws IOException {
        ZipFile zip = new ZipFile(jar.toFile());
        try {
            return new NativesArchive(zip, FOLDER + platform.id() + "/");
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static List<ZipEntry> entries(ZipFile zip, String prefix) throws IOException {
        List<ZipEntry> found = new ArrayList<>();
        Set<String> names = new HashSet<>();
        long total = 0;
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            if (entry.isDirectory() || !isDirectlyIn(prefix, entry)) {
                continue;
            }
            found.add(checked(entry, prefix));
            if (!names.add(entry.getName())) {
                throw new ZipException("has " + entry.getName() + " twice");
            }
            total += entry.getSize();
            if (found.size() > MAX_FILES || total > MAX_TOTAL) {
                throw new ZipException("has more than " + MAX_FILES + " natives, or more than " + MAX_TOTAL + " bytes");
            }
        }
        if (found.isEmpty()) {
            throw new ZipException("has nothing in " + prefix);
        }
        found.sort(Comparator.comparing(ZipEntry::getName));
        return List.copyOf(found);
    }

    private static boolean isDirectlyIn(String prefix, ZipEntry entry) {
        return entry.getName().startsWith(prefix) && entry.getName().indexOf('/', prefix.length()) < 0;
    }

    private static ZipEntry checked(ZipEntry entry, String prefix) throws IOException {
        String name = entry.getName().substring(prefix.length());
        if (!NativeFile.NAME.matcher(name).matches() || name.equals(NativesFolder.MANIFEST)) {
            throw new ZipException("has a native whose name is not a plain one");
        }
        if (entry.getSize() < 0 || entry.getSize() > MAX_FILE || entry.getCrc() < 0) {
            throw new ZipException(name + " has no size, or one above " + MAX_FILE + " bytes");
        }
        return entry;
    }

    /** {@code cuda} or {@code cpu}. */
    String variant() {
        return entries.stream().anyMatch(entry -> entry.getName().contains(CUDA)) ? "cuda" : "cpu";
    }

    /**
     * Eight hex digits that tell one set of natives from another, from the jar's directory: names, sizes, checksums. The
     * digest of a 742 MB jar itself would take longer than everything else.
     */
    String fingerprint() {
        StringBuilder text = new StringBuilder();
        for (ZipEntry entry : entries) {
            text.append(entry.getName())
                    .append(' ')
                    .append(entry.getSize())
                    .append(' ')
                    .append(entry.getCrc())
                    .append('\n');
        }
        return Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 8);
    }

    /**
     * Writes the natives into a folder.
     *
     * @return what was written, sorted by name
     * @throws IOException if a file cannot be written, or is not as the jar's directory promises
     */
    List<NativeFile> unpackInto(Path folder) throws IOException {
        List<NativeFile> files = new ArrayList<>();
        for (ZipEntry entry : entries) {
            Path file = folder.resolve(entry.getName().substring(prefix.length()));
            copy(entry, file);
            files.add(new NativeFile(file.getFileName().toString(), entry.getSize(), Sha256.of(file)));
        }
        return files;
    }

    private void copy(ZipEntry entry, Path file) throws IOException {
        CRC32 crc = new CRC32();
        long written = 0;
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = new CheckedInputStream(zip.getInputStream(entry), crc);
                OutputStream out =
                        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int n = in.read(chunk); n >= 0 && written <= entry.getSize(); n = in.read(chunk)) {
                out.write(chunk, 0, n);
                written += n;
            }
        }
        if (written != entry.getSize() || crc.getValue() != entry.getCrc()) {
            throw new ZipException(file.getFileName() + " is damaged: it is not as the jar's directory says");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
