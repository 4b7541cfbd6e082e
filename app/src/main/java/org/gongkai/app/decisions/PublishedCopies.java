package org.gongkai.app.decisions;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 公示的副本: takes it from the public pages; only a release puts one there. */
@Component
class PublishedCopies {
    private final JdbcClient jdbc;

    PublishedCopies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From then on its address answers as if it had never been. */
    void takeDown(UUID decision) {
        jdbc.sql("delete from published_decision where id = :id")
                .param("id", decision)
                .update();
    }
}
