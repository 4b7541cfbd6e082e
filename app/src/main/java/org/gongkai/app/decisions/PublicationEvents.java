package org.gongkai.app.decisions;

import org.gongkai.app.secrecy.ReleaseCleared;
import org.gongkai.app.secrecy.ReleaseRefused;
import org.gongkai.app.secrecy.ReleaseRevoked;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** What became of a review, brought to the batch that it was about. */
@Component
class PublicationEvents {
    private final Publication publication;

    PublicationEvents(Publication publication) {
        this.publication = publication;
    }

    @Async
    @TransactionalEventListener
    void cleared(ReleaseCleared news) {
        Viewers.as(SystemViewer.LEDGER_KEEPING, () -> {
            publication.release(news.review());
            return "";
        });
    }

    @Async
    @TransactionalEventListener
    void refused(ReleaseRefused news) {
        Viewers.as(SystemViewer.LEDGER_KEEPING, () -> {
            publication.refuse(news.review());
            return "";
        });
    }

    @Async
    @TransactionalEventListener
    void revoked(ReleaseRevoked news) {
        Viewers.as(SystemViewer.LEDGER_KEEPING, () -> {
            publication.revoke(news.review());
            return "";
        });
    }
}
