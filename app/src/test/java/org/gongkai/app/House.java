package org.gongkai.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The checkout as the fences see it: its folders, its build file, its tools. Fences read the real configuration, never a copy. */
public final class House {
    /** Classes that Spring writes at build time; nobody reads them, so no rule of ours binds them. */
    static final DescribedPredicate<JavaClass> WRITTEN_BY_SPRING =
            describe("written by Spring", type -> type.getName().contains("__"));

    private House() {}

    /** The folder of the checkout. */
    public static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve(".mvn/jvm.config"))) {
            here = here.getParent();
        }
        return here;
    }

    /** The folders of the Maven modules, as the parent build file lists them. */
    static Stream<Path> modules() {
        return inBuildFile("/project/modules/module").stream().map(root()::resolve);
    }

    static List<Path> filesBelow(Path folder, String suffix) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError("cannot read " + folder, e);
        }
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError("cannot read " + file, e);
        }
    }

    /** The texts an XPath finds in the parent build file, in order. */
    static List<String> inBuildFile(String xpath) {
        try {
            Document pom = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(root().resolve("pom.xml").toFile());
            var nodes = (NodeList) XPathFactory.newInstance().newXPath().evaluate(xpath, pom, XPathConstants.NODESET);
            return IntStream.range(0, nodes.getLength())
                    .mapToObj(i -> nodes.item(i).getTextContent().strip())
                    .toList();
        } catch (Exception e) {
            throw new AssertionError("cannot read the build file", e);
        }
    }

    /** The JVM options under which Maven, and so compiler and formatter, run. */
    static List<String> buildOptions() {
        // "--add-exports a=b" may stand in one line, so words are joined to the option before them
        var options = new ArrayList<String>();
        for (String word : text(root().resolve(".mvn/jvm.config")).strip().split("\\s+")) {
            if (word.startsWith("-") || options.isEmpty()) {
                options.add(word);
            } else {
                options.addLast(options.removeLast() + "=" + word);
            }
        }
        return options;
    }

    /** Runs a tool of the JDK the tests run on. */
    static Outcome run(String tool, List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
        command.addAll(arguments);
        var process = new ProcessBuilder(command)
                .directory(root().toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    /** The class path of this test, which carries the tools of the fences in the versions of the build file. */
    static String toolPath() {
        return String.join(
                File.pathSeparator,
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry -> entry.endsWith(".jar"))
                        .toList());
    }

    /** What a tool answered: its exit code and everything it printed. */
    record Outcome(int exit, String output) {}
}
