package io.github.mnistlab.natives;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jars that nobody should unpack. */
class NativesArchiveTest {
    private static final int CENTRAL_SIGNATURE = 0x02014b50;
    private static final int SIZE_OFFSET = 24;
    private static final int CRC_OFFSET = 16;

    @TempDir
    Path folder;

    private NativesArchive open(Path jar) throws IOException {
        return NativesArchive.open(jar, OnnxJar.platform());
    }

    @ParameterizedTest
    @ValueSource(strings = {"..\\evil.dll", ".hidden", "a b.so", "x\u202Ey.so", "MANIFEST"})
    void should_refuse_the_jar_when_a_name_is_not_plain(String name) throws IOException {
        Path jar = SampleJar.in(folder).with("1", name);

        assertThatThrownBy(() -> open(jar))
                .isInstanceOf(ZipException.class)
                .hasMessage("has a native whose name is not a plain one");
    }

    @Test
    void should_leave_out_what_lies_deeper_or_elsewhere() throws IOException {
        Path jar = SampleJar.in(folder).with("1", "../../../../evil.so", "deeper/debug.so", "good.so");

        try (NativesArchive archive = open(jar)) {
            assertThat(archive.unpackInto(folder)).extracting(NativeFile::name).containsExactly("good.so");
        }
        assertThat(folder.resolve("good.so")).hasContent("good.so");
    }

    @Test
    void should_refuse_the_jar_when_it_has_too_many_natives() throws IOException {
        String[] names = IntStream.range(0, 33).mapToObj(i -> i + ".so").toArray(String[]::new);
        Path jar = SampleJar.in(folder).with("1", names);

        assertThatThrownBy(() -> open(jar)).hasMessageStartingWith("has more than 32 natives");
    }

    @Test
    void should_refuse_the_jar_when_a_size_is_beyond_all_measure() throws IOException {
        Path jar = patched(SIZE_OFFSET, 0x80000001);

        assertThatThrownBy(() -> open(jar)).hasMessage("one.so has no size, or one above 2147483648 bytes");
    }

    @Test
    void should_stop_when_there_is_more_than_the_directory_promises() throws IOException {
        Path jar = patched(SIZE_OFFSET, 3);

        assertThatThrownBy(() -> unpack(jar)).isInstanceOf(ZipException.class);
    }

    @Test
    void should_refuse_the_library_when_its_checksum_is_wrong() throws IOException {
        Path jar = patched(CRC_OFFSET, 1);

        assertThatThrownBy(() -> unpack(jar)).hasMessage("one.so is damaged: it is not as the jar's directory says");
    }

    @Test
    void should_refuse_the_jar_when_a_native_is_in_it_twice() throws IOException {
        Path jar = SampleJar.in(folder).with("1", "one.so", "two.so");
        String bytes = new String(Files.readAllBytes(jar), ISO_8859_1);
        Files.write(jar, bytes.replace("two.so", "one.so").getBytes(ISO_8859_1));

        assertThatThrownBy(() -> open(jar)).isInstanceOf(ZipException.class).hasMessageEndingWith("one.so twice");
    }

    @Test
    void should_fail_when_the_file_is_no_jar() throws IOException {
        Path jar = Files.writeString(folder.resolve("no.jar"), "no jar");

        assertThatThrownBy(() -> open(jar)).isInstanceOf(ZipException.class);
    }

    private void unpack(Path jar) throws IOException {
        try (NativesArchive archive = open(jar)) {
            archive.unpackInto(Files.createDirectories(folder.resolve("out")));
        }
    }

    /** A jar with one native, a number in whose directory entry is another. */
    private Path patched(int offset, int value) throws IOException {
        Path jar = SampleJar.in(folder).with("1", "one.so");
        byte[] bytes = Files.readAllBytes(jar);
        int entry = new String(bytes, ISO_8859_1).lastIndexOf("PK\u0001\u0002");
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(buffer.getInt(entry)).isEqualTo(CENTRAL_SIGNATURE);
        buffer.putInt(entry + offset, value);
        Files.write(jar, bytes);
        return jar;
    }
}
