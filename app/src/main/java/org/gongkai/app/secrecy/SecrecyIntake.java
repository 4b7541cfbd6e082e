package org.gongkai.app.secrecy;

import org.gongkai.app.files.ArrivedFile;
import org.gongkai.app.files.IntakeCheck;
import org.gongkai.app.files.RefusedFile;
import org.gongkai.app.secrecy.precheck.FileLook;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 涉密拦截 of files: what is marked a state secret anywhere, on its pages, behind them, or in its name, is not taken. */
@Component
@Order(0)
class SecrecyIntake implements IntakeCheck {
    private final HardStop stop;

    SecrecyIntake(HardStop stop) {
        this.stop = stop;
    }

    @Override
    public void check(ArrivedFile file) {
        FileLook look = FileLook.of(file.incoming().name(), file.content());
        try {
            stop.refuse("上传文件", look.kind(), file.content().length, look.markings());
        } catch (StateSecretRefused refused) {
            throw new RefusedFile("secrecy.marked", refused.sentence());
        }
    }
}
