package org.gongkai.app.personal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.gongkai.app.database.CannotStart;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings all details under a new key when the old one has served its time ({@code gongkai.personal.key-days}, 365), in small
 * transactions that stand in nobody's way; a run that is cut short is finished by the next. A key that no row uses is retired.
 */
@Component
class KeyRotation {
    private static final int AT_ONCE = 200;

    private final PersonalKeys keys;
    private final DetailStore store;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration life;

    KeyRotation(
            PersonalKeys keys,
            DetailStore store,
            Journal journal,
            PlatformTransactionManager transactions,
            Clock clock,
            Environment settings) {
        this.keys = keys;
        this.store = store;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.life = Duration.ofDays(settings.getProperty("gongkai.personal.key-days", Long.class, 365L));
    }

    /** Nothing is encrypted under a key whose file is missing, or the program does not start: better now than at the first look. */
    @EventListener(ApplicationStartedEvent.class)
    void everyKeyIsHere() {
        List<String> used = Viewers.as(SystemViewer.KEY_ROTATION, this::used);
        for (String key : used) {
            if (keys.named(key).isEmpty()) {
                throw new CannotStart("数据库里有用钥匙 " + key + " 加密的个人信息，钥匙目录里却没有 personal-" + key
                        + ".key。请从钥匙的备份中恢复这个文件；几台机器共用一个数据库的，要共用同一份钥匙。");
            }
        }
    }

    /** One run. */
    void run() {
        if (keys.newest().since().plus(life).isBefore(clock.instant())) {
            rotate();
        } else {
            encryptAnew(keys.newest());
        }
    }

    /** Makes a new key and brings everything under it. */
    void rotate() {
        var key = keys.add();
        transaction.executeWithoutResult(
                status -> journal.write(Act.of("personal.key.new", "启用新的个人信息钥匙", "key", key.id())));
        encryptAnew(key);
    }

    private void encryptAnew(PersonalKey key) {
        boolean more = true;
        while (more) {
            more = Objects.requireNonNull(transaction.execute(status -> some(key))) == AT_ONCE;
        }
        List<String> used = used();
        for (var old : keys.all()) {
            if (!old.id().equals(key.id()) && !keys.isRetired(old) && !used.contains(old.id())) {
                transaction.executeWithoutResult(
                        status -> journal.write(Act.of("personal.key.retire", "停用个人信息钥匙", "key", old.id())));
                keys.retire(old);
            }
        }
    }

    private int some(PersonalKey key) {
        var rows = store.underAnotherKey(key.id(), AT_ONCE);
        for (var row : rows) {
            var old = keys.named(row.key())
                    .orElseThrow(() -> new IllegalStateException("no file of the personal key " + row.key()));
            String plain = old.decrypt(row.cipher(), row.belonging());
            store.encryptedAnew(
                    row.id(), key.encrypt(plain, row.belonging()), key.id(), key.lookup(row.detail(), plain));
        }
        return rows.size();
    }

    private List<String> used() {
        return Objects.requireNonNull(transaction.execute(status -> store.keysInUse()));
    }
}
