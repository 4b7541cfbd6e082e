package org.gongkai.app.files;

import java.nio.file.Path;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Where content lies is decided when the program starts, not when it is built. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileSettings.class)
class FilesConfiguration {
    @Bean
    ContentStore contentStore(FileSettings settings, Environment environment) {
        if (!settings.s3().bucket().isEmpty()) {
            return new S3Store(settings.s3());
        }
        Path folder = settings.folder() != null
                ? settings.folder()
                : Path.of(environment.getProperty("gongkai.data", "data")).resolve("files");
        return new FolderStore(folder);
    }
}
