package org.gongkai.law.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Histories from the words of a table, and at random. */
final class Histories {
    private Histories() {}

    /** {@code consult} is {@code sent..answered@delivered;…}; {@code paid} is {@code noticed/paid}; null and empty mean none. */
    static RequestHistory of(
            String channel,
            LocalDate received,
            @Nullable LocalDate confirmed,
            @Nullable LocalDate clarified,
            @Nullable String consult,
            @Nullable String paid,
            boolean extended) {
        List<Consultation> consultations = new ArrayList<>();
        for (String one : consult == null ? new String[0] : consult.split(";")) {
            String[] span = one.split("@")[0].split("\\.\\.", -1);
            consultations.add(new Consultation(
                    Consultation.Counterpart.UNSTATED,
                    LocalDate.parse(span[0]),
                    one.contains("@") ? LocalDate.parse(one.split("@")[1]) : null,
                    span[1].isEmpty() ? null : LocalDate.parse(span[1])));
        }
        String[] fee = paid == null ? null : paid.split("/");
        FeePayment payment =
                fee == null ? null : new FeePayment(LocalDate.parse(fee[0]), LocalDate.parse(fee[1]), true);
        return new RequestHistory(
                Channel.of(channel), received, confirmed, clarified, consultations, payment, extended);
    }

    /** A possible history between 2019 and 2026, with every kind of event in every order. */
    static RequestHistory random(Random random) {
        LocalDate received = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(2922));
        Channel channel = Channel.values()[random.nextInt(Channel.values().length)];
        LocalDate confirmed =
                channel.needsConfirmation() && random.nextBoolean() ? received.plusDays(random.nextInt(5)) : null;
        LocalDate receipt = confirmed == null ? received : confirmed;
        LocalDate clarified = random.nextInt(3) == 0 ? receipt.plusDays(random.nextInt(60)) : null;
        List<Consultation> consultations = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            consultations.add(consultation(received.plusDays(random.nextInt(110)), random));
        }
        FeePayment payment = null;
        if (random.nextInt(5) == 0) {
            LocalDate noticed = receipt.plusDays(random.nextInt(40));
            payment = new FeePayment(noticed, noticed.plusDays(random.nextInt(27)), random.nextInt(4) > 0);
        }
        return new RequestHistory(
                channel, received, confirmed, clarified, consultations, payment, random.nextBoolean());
    }

    private static Consultation consultation(LocalDate sent, Random random) {
        LocalDate delivered = random.nextInt(3) == 0 ? sent.plusDays(random.nextInt(8)) : null;
        LocalDate answered =
                random.nextInt(4) == 0 ? null : (delivered == null ? sent : delivered).plusDays(random.nextInt(35));
        Consultation.Counterpart[] all = Consultation.Counterpart.values();
        return new Consultation(all[random.nextInt(all.length)], sent, delivered, answered);
    }
}
