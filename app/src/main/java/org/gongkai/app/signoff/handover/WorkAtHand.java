package org.gongkai.app.signoff.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongkai.app.directory.Colleague;
import org.gongkai.app.directory.Colleagues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who in an organ has work waiting, those among them who have left already. */
@Component
class WorkAtHand {
    private static final String WAITING = """
            select p.id, p.name, count(*) as waiting
            from sign_off s join sign_off_task t on t.sign_off = s.id join person p on p.id = t.person
            where s.organ = :organ and t.state in ('OPEN', 'HELD')
            group by p.id, p.name order by p.name, p.id""";

    private final JdbcClient jdbc;
    private final Colleagues colleagues;

    WorkAtHand(JdbcClient jdbc, Colleagues colleagues) {
        this.jdbc = jdbc;
        this.colleagues = colleagues;
    }

    /** Those with something waiting, then the rest of the organ, who may have drafts that nobody else sees. */
    @Transactional(readOnly = true)
    public List<HandoverPage.Holder> holders(long organ) {
        var all = new ArrayList<>(jdbc.sql(WAITING)
                .param("organ", organ)
                .query(HandoverPage.Holder.class)
                .list());
        List<UUID> waiting = all.stream().map(HandoverPage.Holder::id).toList();
        heirs(organ).stream().filter(one -> !waiting.contains(one.id())).forEach(all::add);
        return all;
    }

    /** Those who work in the organ today. */
    @Transactional(readOnly = true)
    public List<HandoverPage.Holder> heirs(long organ) {
        return colleagues.in(organ).stream().map(WorkAtHand::free).toList();
    }

    private static HandoverPage.Holder free(Colleague colleague) {
        return new HandoverPage.Holder(colleague.id(), colleague.name() + "　" + colleague.title(), 0);
    }
}
