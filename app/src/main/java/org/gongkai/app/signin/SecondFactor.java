package org.gongkai.app.signin;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 二次验证: one-time codes from the person's phone, and ten recovery codes for the day the phone is lost. Called as the person. */
@Component
class SecondFactor {
    private static final int RECOVERY_CODES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final FactorStore store;
    private final KeptSecret kept;
    private final Journal journal;
    private final Clock clock;

    SecondFactor(FactorStore store, KeptSecret kept, Journal journal, Clock clock) {
        this.store = store;
        this.kept = kept;
        this.journal = journal;
        this.clock = clock;
    }

    /** The secret to bring to the phone; the same again until a code has proved that it arrived. */
    @Transactional
    public Enrolment propose(UUID person, String account) {
        byte[] secret = store.secret(person)
                .map(closed -> kept.open(closed, person))
                .orElseGet(() -> {
                    byte[] fresh = random(OneTimeCode.SECRET_BYTES);
                    store.propose(person, kept.close(fresh, person));
                    return fresh;
                });
        return Enrolment.of(account, new Base32().encodeToString(secret));
    }

    /** The recovery codes, to be shown this once; empty where the code was wrong. */
    @Transactional
    public Optional<List<String>> begin(UUID person, String code) {
        if (!right(person, code) || !store.begin(person)) {
            return Optional.empty();
        }
        journal.write(Act.of("signin.factor-on", "启用二次验证", "person", person));
        return Optional.of(freshRecovery(person));
    }

    /** Whether it is the code of this half minute or a neighbour's, not used before; or a recovery code, which is used up. */
    @Transactional
    public boolean proves(UUID person, String code) {
        if (right(person, code)) {
            return true;
        }
        boolean recovered = store.recover(person, new Token(plain(code)).hash());
        if (recovered) {
            journal.write(Act.of("signin.recovered", "用恢复码登录", "person", person));
        }
        return recovered;
    }

    /** Ten others; the ones before are worth nothing any more. */
    @Transactional
    public List<String> renewRecovery(UUID person) {
        journal.write(Act.of("signin.recovery", "换新恢复码", "person", person));
        return freshRecovery(person);
    }

    @Transactional
    public void end(UUID person) {
        if (store.end(person)) {
            journal.write(Act.of("signin.factor-off", "停用二次验证", "person", person));
        }
    }

    private boolean right(UUID person, String code) {
        Instant now = clock.instant();
        OptionalLong step = store.secret(person)
                .map(closed -> OneTimeCode.step(code.replaceAll("\\s", ""), kept.open(closed, person), now))
                .orElse(OptionalLong.empty());
        return step.isPresent() && store.use(person, step.getAsLong());
    }

    private List<String> freshRecovery(UUID person) {
        List<String> codes = Stream.generate(() -> new Base32().encodeToString(random(10)))
                .limit(RECOVERY_CODES)
                .toList();
        store.recovery(
                person,
                codes.stream().map(code -> new Token(plain(code)).hash()).toList());
        return codes.stream()
                .map(code -> String.join(
                        "-", code.substring(0, 4), code.substring(4, 8), code.substring(8, 12), code.substring(12)))
                .toList();
    }

    private static String plain(String code) {
        return code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", "");
    }

    private static byte[] random(int bytes) {
        var fresh = new byte[bytes];
        RANDOM.nextBytes(fresh);
        return fresh;
    }
}
