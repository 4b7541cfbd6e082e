package org.gongkai.app.notices;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.app.jobs.Job;
import org.gongkai.app.visibility.SystemViewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Takes notices to the channels, after the commit and outside any transaction. A message is marked before and after it is sent: a
 * node killed in between leaves one that is sent once more, under the same number.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeSettings.class)
class Delivery {
    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    private static final int MOST = 200;
    private static final int IN_HAND =
            5; // sent within the lease, however slow the other side: forty seconds each at most
    private static final int DOUBLINGS = 6;

    @Bean
    Job deliverNotices(DeliveryStore store, List<Channel> channels, List<NoticeKind> kinds, NoticeSettings settings) {
        Map<String, Channel> byCode = channels.stream().collect(Collectors.toMap(Channel::code, Function.identity()));
        Map<String, String> words = kinds.stream().collect(Collectors.toMap(NoticeKind::code, NoticeKind::words));
        return new Job("notices.deliver", "把提醒送到邮件、短信等渠道", settings.every(), SystemViewer.NOTICE_DELIVERY, () -> {
            store.plan(MOST);
            var due = store.claim(IN_HAND);
            while (!due.isEmpty()) {
                for (var message : due) {
                    deliver(message, store, byCode, words, settings);
                }
                due = store.claim(IN_HAND);
            }
        });
    }

    private static void deliver(
            DeliveryStore.Claimed message,
            DeliveryStore store,
            Map<String, Channel> channels,
            Map<String, String> words,
            NoticeSettings settings) {
        var channel = Optional.ofNullable(channels.get(message.channel())).filter(Channel::ready);
        var said = Optional.ofNullable(words.get(message.kind()));
        if (channel.isEmpty() || said.isEmpty()) {
            store.givenUp(message, false, "这个渠道没有配置");
            return;
        }
        URI link = settings.office().resolve(message.link());
        try {
            channel.get().send(new Message(message.id(), said.get(), link), message.address());
            store.sent(message.id());
        } catch (NotDelivered refused) {
            failed(message, refused, store, settings);
        }
    }

    private static void failed(
            DeliveryStore.Claimed message, NotDelivered refused, DeliveryStore store, NoticeSettings settings) {
        String fault = String.valueOf(refused.getMessage());
        if (refused.gone() || message.attempts() >= settings.attempts()) {
            log.warn("提醒 {} 没有送到（{}）：{}，不再重试", message.id(), message.channel(), fault);
            store.givenUp(message, refused.gone(), fault);
        } else {
            int doublings = Math.min(message.attempts() - 1, DOUBLINGS);
            Duration pause = settings.pause().multipliedBy(1L << doublings);
            store.again(message.id(), pause, fault);
        }
    }
}
