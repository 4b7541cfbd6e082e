package org.gongkai.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.annotation.Async;
import org.springframework.transaction.event.TransactionalEventListener;

/** Events lie in a table that no policy guards, so they carry ids only; and no act waits for a listener. */
class EventFenceTests {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.gongkai.app");

    @Test
    void everyEventCarriesIdsOnly() {
        assertThat(faults(PROGRAM)).isEmpty();
    }

    @Test
    void anEventWithContentOrAListenerInTheActsOwnThreadIsCaught() {
        assertThat(faults(new ClassFileImporter().importClasses(Listens.class)))
                .containsExactlyInAnyOrder(
                        "Tells.title is no id",
                        "NoRecord is no record",
                        "Listens.inTheWay is not @Async",
                        "Listens.inTheWay hears it inside the act");
    }

    private static List<String> faults(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(TransactionalEventListener.class))
                .flatMap(EventFenceTests::faults)
                .distinct()
                .toList();
    }

    private static Stream<String> faults(JavaMethod listener) {
        String name = listener.getOwner().getSimpleName() + "." + listener.getName();
        var phase = listener.getAnnotationOfType(TransactionalEventListener.class)
                .phase()
                .name();
        return Stream.of(
                        listener.getRawParameterTypes().stream().flatMap(type -> content(type.reflect())),
                        listener.isAnnotatedWith(Async.class)
                                ? Stream.<String>of()
                                : Stream.of(name + " is not @Async"),
                        phase.equals("AFTER_COMMIT")
                                ? Stream.<String>of()
                                : Stream.of(name + " hears it inside the act"))
                .flatMap(fault -> fault);
    }

    private static Stream<String> content(Class<?> event) {
        return event.isRecord()
                ? Arrays.stream(event.getRecordComponents())
                        .filter(part -> !isId(part))
                        .map(part -> event.getSimpleName() + "." + part.getName() + " is no id")
                : Stream.of(event.getSimpleName() + " is no record");
    }

    private static boolean isId(RecordComponent part) {
        var type = part.getType();
        return type == UUID.class || type == long.class || type == LocalDate.class || type.isEnum();
    }

    enum Kind {
        ANY
    }

    record Tells(UUID id, Kind kind, LocalDate day, long organ, String title) {}

    static class NoRecord {}

    static class Listens {
        @Async
        @TransactionalEventListener
        void hear(Tells event) {}

        @TransactionalEventListener(phase = org.springframework.transaction.event.TransactionPhase.BEFORE_COMMIT)
        void inTheWay(NoRecord event) {}
    }
}
