package org.gongkai.app.directory;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.jspecify.annotations.Nullable;

/** A district of its own for one test, so that tests do not meet in the shared database; and short ways of doing things in it. */
public final class District {
    public static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    public final String prefix = "t" + UUID.randomUUID().toString().substring(0, 8);
    public final Organ root;
    private final Organs organs;
    private final People people;
    private int count;

    public District(Organs organs, People people) {
        this.organs = organs;
        this.people = people;
        this.root = as(
                SystemViewer.FOUNDING.viewer(),
                () -> organs.found(
                        new NewOrgan(prefix, prefix + "区人民政府", "试区", Organ.Kind.DISTRICT, null, null, 0, FIRST)));
    }

    public interface Work<T extends @Nullable Object> {
        T done();
    }

    public static <T extends @Nullable Object> T as(Viewer viewer, Work<T> work) {
        return Viewers.as(viewer, work::done);
    }

    public static void doing(Viewer viewer, Runnable work) {
        Viewers.as(viewer, () -> {
            work.run();
            return "done";
        });
    }

    /** As the program founds: all of the directory. */
    public static void doing(Runnable work) {
        doing(SystemViewer.FOUNDING.viewer(), work);
    }

    public static <T extends @Nullable Object> T as(Work<T> work) {
        return as(SystemViewer.FOUNDING.viewer(), work);
    }

    public static Viewer holder(Role role, UUID person) {
        return Viewer.of(person, Set.of(), Set.of(), role.grants());
    }

    public Organ department(String name) {
        return below(root.id(), name);
    }

    public Organ below(long parent, String name) {
        return below(parent, name, FIRST);
    }

    public Organ below(long parent, String name, LocalDate since) {
        String code = prefix + "-" + ++count;
        return as(
                () -> organs.found(new NewOrgan(code, name, name, Organ.Kind.DEPARTMENT, parent, null, count, since)));
    }

    public Person person(Organ organ, String name) {
        String account = prefix + "." + ++count;
        return as(() -> people.join(new NewPerson(account, name, null, null, organ.id(), "科员", FIRST)));
    }
}
