package org.gongkai.app.database;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.aot.AbstractAotProcessor;

/** Starts our own server as soon as the settings are known, while the rest of the program is still being put together. */
final class EarlyDatabase implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
    static final String BEAN = "earlyDatabase";

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
            return; // the build needs no database
        }
        var database = from(DatabaseSettings.from(event.getEnvironment()));
        SpringApplication.getShutdownHandlers().add(database::close);
        event.getBootstrapContext()
                .addCloseListener(closed ->
                        closed.getApplicationContext().getBeanFactory().registerSingleton(BEAN, database));
    }

    private static Database from(DatabaseSettings settings) {
        if (settings.given().isPresent()) {
            return settings.given().get();
        }
        return new Database.Own(OwnServer.start(settings.data(), settings.cache(), settings.account()));
    }
}
