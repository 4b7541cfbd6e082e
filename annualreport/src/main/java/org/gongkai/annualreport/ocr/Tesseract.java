package org.gongkai.annualreport.ocr;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The OCR engine Tesseract, a program of its own: pictures go in and words come out through pipes, never through files. No more
 * run at once than there are processors; one that takes too long or says too much is stopped, and so is one whose caller is
 * interrupted.
 */
final class Tesseract {
    /** Chinese as Debian names it. */
    static final String CHINESE = "chi_sim";

    private static final int SECONDS = 60;
    private static final int MOST_OUTPUT = 8 << 20;
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final Semaphore PLACES = new Semaphore(PROCESSORS);

    private final String program;
    private final Set<String> languages;

    private Tesseract(String program, Set<String> languages) {
        this.program = program;
        this.languages = languages;
    }

    /**
     * The engine, or null where there is none that knows Chinese.
     *
     * @param named the program's path; null to look for it among the installed ones; empty for none
     */
    static @Nullable Tesseract find(@Nullable String named) {
        String program = named == null ? installed() : named;
        if (program == null || program.isBlank()) {
            return null;
        }
        try {
            String said = new String(run(List.of(program, "--list-langs"), new byte[0]), StandardCharsets.UTF_8);
            Set<String> languages = said.lines().map(String::strip).collect(Collectors.toUnmodifiableSet());
            return languages.contains(CHINESE) ? new Tesseract(program, languages) : null;
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static @Nullable String installed() {
        String path = System.getenv("PATH");
        for (String folder : (path == null ? "" : path).split(":")) {
            try {
                Path program = Path.of(folder, "tesseract");
                if (!folder.isEmpty() && Files.isExecutable(program)) {
                    return program.toString();
                }
            } catch (InvalidPathException e) {
                continue;
            }
        }
        return null;
    }

    boolean knows(String language) {
        return languages.contains(language);
    }

    /**
     * The words of a picture.
     *
     * @param layout how the engine looks for lines, its {@code --psm}
     * @param characters the only characters there can be; empty for any
     * @throws IOException when the engine fails, takes too long or says too much
     */
    List<Word> words(Grey picture, String language, int layout, String characters)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(program, "stdin", "stdout", "-l", language, "--psm", Integer.toString(layout), "--dpi", "300"));
        if (!characters.isEmpty()) {
            command.addAll(List.of("-c", "tessedit_char_whitelist=" + characters));
        }
        command.add("tsv");
        return parsed(new String(run(command, picture.graymap()), StandardCharsets.UTF_8));
    }

    private static List<Word> parsed(String table) {
        List<Word> words = new ArrayList<>();
        String line = "";
        int number = -1;
        for (String row : table.split("\n")) {
            String[] fields = row.split("\t", -1);
            if (fields.length < 12 || !fields[0].equals("5") || fields[11].isBlank()) {
                continue;
            }
            String key = String.join(" ", Arrays.asList(fields).subList(1, 5));
            number += key.equals(line) ? 0 : 1;
            line = key;
            try {
                int left = Integer.parseInt(fields[6]);
                int top = Integer.parseInt(fields[7]);
                Box box = new Box(left, top, left + Integer.parseInt(fields[8]), top + Integer.parseInt(fields[9]));
                words.add(new Word(fields[11].strip(), box, number));
            } catch (NumberFormatException e) {
                continue;
            }
        }
        return words;
    }

    private static byte[] run(List<String> command, byte[] input) throws IOException, InterruptedException {
        PLACES.acquire();
        try {
            return started(command, input);
        } finally {
            PLACES.release();
        }
    }

    private static byte[] started(List<String> command, byte[] input) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        Process process = builder.start();
        Thread writer = Thread.ofVirtual().start(() -> write(process, input));
        byte[][] said = {new byte[0]};
        Thread reader = Thread.ofVirtual().start(() -> said[0] = read(process));
        try {
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                throw new IOException("the engine took more than " + SECONDS + " seconds");
            }
            reader.join();
            if (process.exitValue() != 0 || said[0].length > MOST_OUTPUT) {
                throw new IOException("the engine failed with " + process.exitValue());
            }
            return said[0];
        } finally {
            process.destroyForcibly();
            writer.interrupt();
        }
    }

    private static void write(Process process, byte[] input) {
        try (OutputStream out = process.getOutputStream()) {
            out.write(input);
        } catch (IOException e) {
            // the engine ended before it had read everything; its exit code tells
            process.destroy();
        }
    }

    private static byte[] read(Process process) {
        try (InputStream in = process.getInputStream()) {
            byte[] said = in.readNBytes(MOST_OUTPUT + 1);
            if (said.length > MOST_OUTPUT) {
                process.destroyForcibly();
            }
            return said;
        } catch (IOException e) {
            process.destroyForcibly();
            return new byte[MOST_OUTPUT + 1];
        }
    }
}
