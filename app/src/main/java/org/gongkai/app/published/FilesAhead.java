package org.gongkai.app.published;

import java.util.UUID;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import org.gongkai.app.report.PublishedReports;
import org.gongkai.app.report.ReportPublished;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Makes the files of reports before anybody asks: of the last few that were published, when the program is ready, and of each that is
 * published from then on. One after the other, on one thread of lowest priority, so that nobody waits for it; whoever asks in between
 * has the file made at once, as ever.
 */
@Component
class FilesAhead implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(FilesAhead.class);
    private static final int AT_START = 6;

    private final PublishedReports reports;
    private final WrittenFiles files;
    private volatile boolean stopping;
    private final BlockingDeque<UUID> waiting = new LinkedBlockingDeque<>();
    private final Thread thread = Thread.ofPlatform()
            .name("report-files")
            .daemon(true)
            .priority(Thread.MIN_PRIORITY)
            .unstarted(this::work);

    FilesAhead(PublishedReports reports, WrittenFiles files) {
        this.reports = reports;
        this.files = files;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
    }

    /** What is published before the program is ready is among the last when it is. */
    @Async
    @TransactionalEventListener
    void published(ReportPublished event) {
        if (thread.isAlive()) {
            waiting.addFirst(event.published());
        }
    }

    private void work() {
        try {
            waiting.addAll(Viewers.as(Viewer.PUBLIC, () -> reports.latest(AT_START)));
            while (!stopping) {
                make(waiting.takeFirst());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException fault) {
            told("报告文件不再预先生成，有人下载时再生成", fault);
        }
    }

    private void make(UUID id) {
        try {
            Viewers.as(Viewer.PUBLIC, () -> reports.issue(id)).ifPresent(issue -> {
                for (FileKind kind : FileKind.values()) {
                    files.of(issue, kind);
                }
            });
        } catch (RuntimeException fault) {
            told("报告 " + id + " 的文件没有预先生成，有人下载时再试", fault);
        }
    }

    private void told(String what, RuntimeException fault) {
        if (!stopping) {
            log.warn(what, fault);
        }
    }

    @Override
    public void destroy() {
        stopping = true;
        thread.interrupt();
    }
}
