package org.gongkai.app.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.gongkai.app.demo.DemoTable.Row;
import org.gongkai.app.directory.Person;
import org.gongkai.app.directory.Role;
import org.gongkai.app.evidence.Evidence;
import org.gongkai.app.evidence.NewEvidence;
import org.gongkai.app.facts.CountableFacts;
import org.gongkai.app.facts.Extent;
import org.gongkai.app.normative.Description;
import org.gongkai.app.normative.NewEvent;
import org.gongkai.app.normative.NormativeDocuments;
import org.gongkai.app.remedies.RemedyCases;
import org.gongkai.app.requests.DisclosureRequests;
import org.gongkai.app.requests.RequestNumbers;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Normative documents, requests, disputes, and the facts that a report cites: all or nothing. */
@Component
class RegistersChapter implements DemoChapter {
    private final Cast cast;
    private final NormativeDocuments documents;
    private final DisclosureRequests requests;
    private final RequestNumbers numbers;
    private final RemedyCases cases;
    private final Evidence evidence;
    private final List<CountableFacts> facts;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean wanted;

    RegistersChapter(
            Cast cast,
            NormativeDocuments documents,
            DisclosureRequests requests,
            RequestNumbers numbers,
            RemedyCases cases,
            Evidence evidence,
            List<CountableFacts> facts,
            TransactionTemplate transaction,
            Clock clock,
            Environment settings) {
        this.cast = cast;
        this.documents = documents;
        this.requests = requests;
        this.numbers = numbers;
        this.cases = cases;
        this.evidence = evidence;
        this.facts = facts;
        this.transaction = transaction;
        this.clock = clock;
        this.wanted = settings.getProperty("gongkai.demo.records", Boolean.class, true);
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public String title() {
        return "规范性文件、申请和复议诉讼";
    }

    @Override
    public int weight() {
        return 3;
    }

    @Override
    public void tell(IntConsumer progress) {
        Person office = office();
        if (!wanted || there("evidence.bulletins", office)) {
            return;
        }
        if (!there("table2.normativeDocuments.2", office)) {
            all(office, this::tellDocuments);
        }
        progress.accept(20);
        if (!there("table3.new.0", office)) {
            // each as the clerk of its organ, so that this is many transactions: a start that was cut short says so
            all(office, this::giveNumberWords);
            new RequestsAndCases(cast, requests, cases, clock).tell();
        }
        progress.accept(90);
        all(office, this::tellFacts);
    }

    private Person office() {
        return cast.holding(Role.OGI_OFFICE, "gaoling");
    }

    private void all(Person office, Runnable work) {
        cast.as(office, () -> {
            transaction.executeWithoutResult(status -> work.run());
            return "told";
        });
    }

    private boolean there(String measure, Person office) {
        var extent = Extent.ofYear(cast.viewer(office).organs(), 2022);
        return facts.stream()
                .filter(each ->
                        each.measures().stream().anyMatch(one -> one.name().equals(measure)))
                .anyMatch(each -> cast.as(office, () -> each.sums(extent))
                                .getOrDefault(measure, BigDecimal.ZERO)
                                .signum()
                        > 0);
    }

    private void tellDocuments() {
        for (Row row : DemoTable.read("normative.csv").rows()) {
            LocalDate made = row.day("made");
            String last = row.orNull("term_end");
            var id = at(
                    made,
                    () -> documents.enter(
                            cast.organ(row.at("organ")).id(),
                            Description.of(row.at("number"), row.at("title")),
                            NewEvent.made(made, row.day("from"), last == null ? null : LocalDate.parse(last))));
            if (row.orNull("end_day") != null) {
                at(row.day("end_day"), () -> {
                    documents.tell(id, 1, NewEvent.repealed(row.day("end_day"), row.at("end_by")));
                    return id;
                });
            }
        }
    }

    private void giveNumberWords() {
        RequestsAndCases.numberWords()
                .forEach(word -> numbers.set(cast.organ(word.getKey()).id(), word.getValue()));
    }

    private void tellFacts() {
        long district = cast.organ("gaoling").id();
        for (Row row : DemoTable.read("evidence.csv").rows()) {
            Map<String, String> details = new HashMap<>();
            for (String pair : row.at("details").split("\\|")) {
                if (!pair.isEmpty()) {
                    details.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
                }
            }
            String amount = row.orNull("amount");
            String since = row.orNull("since");
            evidence.enter(
                    district,
                    row.at("kind"),
                    new NewEvidence(
                            row.day("day"),
                            since == null ? null : LocalDate.parse(since),
                            row.at("title"),
                            amount == null ? BigDecimal.ONE : new BigDecimal(amount),
                            new TreeMap<>(details),
                            row.at("source")));
        }
    }

    private <T> T at(LocalDate day, ScopedValue.CallableOp<T, RuntimeException> work) {
        return DemoTime.at(
                day.atTime(LocalTime.of(10, 0)).atZone(clock.getZone()).toInstant(), work);
    }
}
