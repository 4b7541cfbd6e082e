package org.gongkai.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.springframework.modulith.docs.Documenter.DiagramOptions.DiagramStyle;
import org.springframework.modulith.docs.Documenter.DiagramOptions.ElementsWithoutRelationships;

/** The papers of {@code docs/modules}, written from the code: a page to read, and the diagram of Spring Modulith. */
record ModulePages(ApplicationModules modules) {
    private static final Pattern COMPONENT = Pattern.compile("^ *component ");
    private static final Pattern ARROW = Pattern.compile(" --> ");
    private static final Pattern FIRST_SENTENCE = Pattern.compile("(?s)/\\*\\*[\\s*]*(.*?[.])(?:\\s|\\*/)");
    private static final Pattern MAY_USE = Pattern.compile("allowedDependencies = \\{([^}]*)}");

    /** File name and text of every paper. */
    Map<String, String> written(Path scratch) throws IOException {
        new Documenter(
                        modules,
                        Documenter.Options.defaults()
                                .withOutputFolder(scratch.toString())
                                .withoutClean())
                .writeModulesAsPlantUml(DiagramOptions.defaults()
                        .withStyle(DiagramStyle.UML)
                        .withElementsWithoutRelationships(ElementsWithoutRelationships.VISIBLE));
        String diagram = inOneOrder(Files.readString(scratch.resolve("components.puml")));
        return new TreeMap<>(Map.of("README.md", page(), "components.puml", diagram));
    }

    /** The order of components and of arrows means nothing and changes from run to run; here it is that of the alphabet. */
    static String inOneOrder(String diagram) {
        var lines = new ArrayList<>(diagram.lines().toList());
        for (Pattern kind : List.of(COMPONENT, ARROW)) {
            var sorted = lines.stream().filter(kind.asPredicate()).sorted().iterator();
            lines.replaceAll(line -> kind.matcher(line).find() ? sorted.next() : line);
        }
        return String.join("\n", lines) + "\n";
    }

    private String page() {
        var page = new StringJoiner("\n", "", "\n");
        page.add("# The capabilities of the platform");
        page.add("");
        page.add(
                "Written from the code by `scripts/docs`; `ModularityTests` fails when it is not true. An arrow says *uses*; what a capability");
        page.add(
                "*may* use is declared in its `package-info`. The same as PlantUML: [components.puml](components.puml).");
        page.add("");
        page.add("```mermaid");
        page.add("graph TD");
        capabilities().forEach(module -> {
            page.add("    " + name(module));
            uses(module).forEach(used -> page.add("    " + name(module) + " --> " + used));
        });
        page.add("```");
        page.add("");
        page.add("| Capability | What it is | Uses | May use |");
        page.add("|---|---|---|---|");
        capabilities()
                .forEach(module -> page.add("| [%s](../../app/src/main/java/%s) | %s | %s | %s |"
                        .formatted(
                                name(module),
                                folder(module),
                                purpose(declaration(module)),
                                orNothing(String.join(", ", uses(module))),
                                orNothing(mayUse(declaration(module))))));
        return page.toString();
    }

    private List<ApplicationModule> capabilities() {
        return modules.stream()
                .filter(module -> !module.isRootModule())
                .sorted(Comparator.comparing(ModulePages::name))
                .toList();
    }

    private List<String> uses(ApplicationModule module) {
        return module.getDirectDependencies(modules)
                .uniqueModules()
                .map(ModulePages::name)
                .sorted()
                .toList();
    }

    private static String orNothing(String names) {
        return names.isEmpty() ? "nothing" : names;
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    private static String folder(ApplicationModule module) {
        return module.getBasePackage().getName().replace('.', '/');
    }

    private static String declaration(ApplicationModule module) {
        return House.text(House.root().resolve("app/src/main/java/" + folder(module) + "/package-info.java"));
    }

    private static String purpose(String packageInfo) {
        return FIRST_SENTENCE
                .matcher(packageInfo)
                .results()
                .map(sentence -> sentence.group(1).replaceAll("\\s*\\n \\*\\s*", " "))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("a package-info does not say what its capability is: " + packageInfo));
    }

    /** Fails where nothing is declared, which Spring Modulith would take for "everything". */
    static String mayUse(String packageInfo) {
        return MAY_USE.matcher(packageInfo)
                .results()
                .map(allowed -> allowed.group(1).replace("\"", "").strip())
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError("a package-info does not declare allowedDependencies: " + packageInfo));
    }
}
