package org.gongkai.app.normative;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongkai.app.directory.NewOrgan;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.Organs;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;

/** A district of its own for one test: three departments, an OGI office over them, and a clerk of the first. */
final class LedgerDistrict {
    final String prefix = "n" + UUID.randomUUID().toString().substring(0, 8);
    final long root;
    final List<Long> departments;
    final UUID person;
    final Viewer office;
    final Viewer clerk;

    LedgerDistrict(Organs organs, UUID person) {
        this.person = person;
        root = found(organs, prefix, Organ.Kind.DISTRICT, null);
        departments = Stream.of("甲局", "乙局", "丙局")
                .map(name -> found(organs, prefix + "-" + name.codePointAt(0), Organ.Kind.DEPARTMENT, root))
                .toList();
        office = Viewer.of(person, all(), Set.of(root), Set.of("disclosure.direct"));
        clerk = Viewer.of(person, Set.of(), Set.of(departments.getFirst()), Set.of());
    }

    private static long found(
            Organs organs, String code, Organ.Kind kind, @org.jspecify.annotations.Nullable Long parent) {
        return Viewers.as(
                SystemViewer.FOUNDING,
                () -> organs.found(
                                new NewOrgan(code, code + "机关", code, kind, parent, null, 0, LocalDate.of(2010, 1, 1)))
                        .id());
    }

    Set<Long> all() {
        var all = new TreeSet<>(departments);
        all.add(root);
        return all;
    }

    String number(int n) {
        return prefix + "规〔2022〕" + n + "号";
    }
}
