package org.gongkai.annualreport.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.gongkai.annualreport.extract.Extract;
import org.gongkai.annualreport.extract.PictureReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScannedPagesTests {
    private static final Supplier<BufferedImage> BLANK = () -> {
        BufferedImage page = new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
        page.createGraphics().fillRect(0, 0, 1240, 1754);
        return page;
    };

    @Test
    void withoutTheProgramNothingReadsPictures() {
        assertThat(ScannedPages.of("")).isSameAs(PictureReader.NONE);
        assertThat(ScannedPages.of("/nowhere/tesseract")).isSameAs(PictureReader.NONE);
    }

    @Test
    void programWithoutChineseIsNone(@TempDir Path folder) throws IOException {
        assertThat(ScannedPages.of(program(folder, "echo eng"))).isSameAs(PictureReader.NONE);
    }

    @Test
    void blankPageIsRefused() {
        assertThat(reason(ScannedPages.installed(), List.of(BLANK))).contains("没有识别出文字");
    }

    @Test
    void pageThatCannotBeDrawnIsRefused() {
        Supplier<BufferedImage> broken = () -> {
            throw new IllegalStateException("broken");
        };
        assertThat(reason(ScannedPages.installed(), List.of(broken))).contains("没能识别完");
    }

    @Test
    void tooManyPagesAreRefused() {
        assertThat(reason(ScannedPages.installed(), Collections.nCopies(200, BLANK)))
                .contains("超过 60 页");
    }

    @Test
    void programThatFailsIsARefusal(@TempDir Path folder) throws IOException {
        String program = program(folder, "if [ \"$1\" = --list-langs ]; then echo chi_sim; else exit 3; fi");
        assertThat(reason(ScannedPages.of(program), List.of(BLANK))).contains("识别程序出错");
    }

    @Test
    void interruptionStopsTheProgram(@TempDir Path folder) throws Exception {
        Path started = folder.resolve("started");
        String program = program(
                folder,
                "if [ \"$1\" = --list-langs ]; then echo chi_sim; else echo $$ > " + started + ".new; mv " + started
                        + ".new " + started + "; exec sleep 600; fi");
        CompletableFuture<String> answer = new CompletableFuture<>();
        Thread caller =
                Thread.ofVirtual().start(() -> answer.complete(reason(ScannedPages.of(program), List.of(BLANK))));
        while (!Files.exists(started)) {
            Thread.sleep(10);
        }
        long process = Long.parseLong(Files.readString(started).strip());
        caller.interrupt();
        assertThat(answer.get(30, TimeUnit.SECONDS)).contains("中止");
        ProcessHandle.of(process).ifPresent(handle -> handle.onExit().join());
        assertThat(ProcessHandle.of(process).filter(ProcessHandle::isAlive)).isEmpty();
    }

    private static String reason(PictureReader reader, List<Supplier<BufferedImage>> pages) {
        Extract extract = reader.read(pages);
        assertThat(extract).isInstanceOf(Extract.Refused.class);
        return ((Extract.Refused) extract).reason();
    }

    private static String program(Path folder, String script) throws IOException {
        Path program = folder.resolve("tesseract");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return program.toString();
    }
}
