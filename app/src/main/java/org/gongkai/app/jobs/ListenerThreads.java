package org.gongkai.app.jobs;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.interceptor.AsyncUncaughtExceptionHandler;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import org.springframework.scheduling.annotation.EnableAsync;

/**
 * Runs {@code @Async} listeners, each on a virtual thread as {@link SystemViewer#EVENTS}: who acted is never who listens. Only so
 * many work at once; the others wait on threads of their own, never the act that published.
 */
@Configuration(proxyBeanMethods = false)
@EnableAsync
@EnableConfigurationProperties(EventSettings.class)
class ListenerThreads implements AsyncConfigurer, DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(ListenerThreads.class);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("listener-");

    ListenerThreads(EventSettings settings) {
        var places = new Semaphore(settings.listenersAtOnce());
        executor.setVirtualThreads(true);
        executor.setTaskTerminationTimeout(GRACE.toMillis());
        executor.setTaskDecorator(task -> () -> listen(task, places));
    }

    private static void listen(Runnable task, Semaphore places) {
        try {
            places.acquire();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return; // still outstanding, so handed out again
        }
        try {
            Viewers.as(SystemViewer.EVENTS, () -> {
                task.run();
                return task;
            });
        } finally {
            places.release();
        }
    }

    @Override
    public Executor getAsyncExecutor() {
        return executor;
    }

    @Override
    public AsyncUncaughtExceptionHandler getAsyncUncaughtExceptionHandler() {
        return ListenerThreads::failed;
    }

    private static void failed(Throwable failure, Method listener, @Nullable Object... event) {
        log.error("{}.{} 没有处理完事件，稍后再试", listener.getDeclaringClass().getSimpleName(), listener.getName(), failure);
    }

    @Override
    public void destroy() {
        executor.close();
    }
}
