package org.gongkai.app.report;

import org.gongkai.app.secrecy.ReleaseRevoked;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** What became of a review, brought to the report that was published under it. */
@Component
class ReportEvents {
    private final TakingDown takingDown;

    ReportEvents(TakingDown takingDown) {
        this.takingDown = takingDown;
    }

    @Async
    @TransactionalEventListener
    void revoked(ReleaseRevoked news) {
        Viewers.as(SystemViewer.REPORT_KEEPING, () -> {
            takingDown.takeDown(news.review());
            return "";
        });
    }
}
