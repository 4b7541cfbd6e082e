package org.gongkai.app.demo;

import java.util.Comparator;
import java.util.List;
import org.gongkai.app.launch.Progress;
import org.gongkai.app.signin.Demonstration;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Tells the chapters before the program says that it is ready. Asked at the start, not at the build, whether it is a demonstration. */
@Component
class DemoStory implements ApplicationRunner {
    private final Demonstration demonstration;
    private final List<DemoChapter> chapters;

    DemoStory(Demonstration demonstration, List<DemoChapter> chapters) {
        this.demonstration = demonstration;
        this.chapters = chapters.stream()
                .sorted(Comparator.comparingInt(DemoChapter::order))
                .toList();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!demonstration.isOn()) {
            return;
        }
        var progress = new Progress();
        int whole = chapters.stream().mapToInt(DemoChapter::weight).sum();
        int told = 0;
        for (DemoChapter chapter : chapters) {
            progress.show(chapter.title(), 100 * told / whole);
            chapter.tell();
            told += chapter.weight();
        }
        progress.done();
    }
}
