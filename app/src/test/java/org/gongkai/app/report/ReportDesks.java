package org.gongkai.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.signin.Demonstration;
import org.gongkai.app.signin.Desk;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The desks of those who work on reports, and what they have to count. */
abstract class ReportDesks {
    @LocalServerPort
    int port;

    @Autowired
    Directory directory;

    @Autowired
    private Visits visits;

    @Autowired
    private Demonstration demonstration;

    @Autowired
    private FlywayConnectionDetails access;

    /** Somebody of the demonstration who has no button on its page: with the password of all. */
    Desk desk(String account) throws Exception {
        var desk = new Desk(port);
        desk.get("/office/sign-in");
        done(desk.post("/office/sign-in", "account", account, "password", demonstration.password()));
        desk.get("/office/delegations"); // has a form, and so the token of forms
        return desk;
    }

    void visit(String organ, String day, String amount) {
        visits.add(
                Viewers.as(
                        SystemViewer.FOUNDING,
                        () -> directory.organ(organ).orElseThrow().id()),
                day,
                Visits.MADE,
                amount);
    }

    static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(302, 303);
    }

    List<String> journal(String sql) {
        return owner().sql(sql).query(String.class).list();
    }

    /** Sees what is in the database past all that hides it. */
    JdbcClient owner() {
        return JdbcClient.create(
                new DriverManagerDataSource(access.getJdbcUrl(), access.getUsername(), access.getPassword()));
    }
}
