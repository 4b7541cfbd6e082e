package org.gongkai.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ./bench} lists the comparisons, {@code ./bench [--full] NAME…} runs them. A new one is a class more in the list. */
public final class Bench {
    private static final List<Benchmark> ALL = List.of(
            new ReportCheck(),
            new ReportFormats(),
            new ReportCity(),
            new ReportBuild(),
            new RollUps(),
            new JournalActs(),
            new Visibility(),
            new SignOffs(),
            new DecisionImport(),
            new Start());

    private Bench() {}

    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        List<String> names = new ArrayList<>(List.of(args));
        boolean full = names.removeIf("--full"::equals);
        if (names.isEmpty()) {
            ALL.forEach(benchmark -> out.println(benchmark.name()));
            ALL.forEach(benchmark -> System.err.println(benchmark.name() + "：" + benchmark.description()));
            System.err.println("用法：./bench [--full] 名称…");
            out.flush();
            return;
        }
        List<String> known = ALL.stream().map(Benchmark::name).toList();
        if (!known.containsAll(names)) {
            System.err.println("没有这项比较："
                    + names.stream().filter(name -> !known.contains(name)).toList() + "，可选：" + known);
            System.exit(2);
        }
        Path root = Path.of(System.getProperty("gongkai.root", "."))
                .toAbsolutePath()
                .normalize();
        for (Benchmark benchmark : ALL) {
            if (names.contains(benchmark.name())) {
                benchmark.run(root, full, new Figures(benchmark.name(), out));
            }
        }
    }
}
