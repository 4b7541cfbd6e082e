package org.gongkai.app.jobs;

import org.aopalliance.intercept.MethodInterceptor;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.stereotype.Component;

/** What the registry of events does when nobody acts, at the end of the program, it does as {@link SystemViewer#EVENTS}. */
@Component
final class ViewedRegistry implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof EventPublicationRepository)) {
            return bean;
        }
        var viewed = new ProxyFactory(bean);
        viewed.addAdvice(0, (MethodInterceptor) call ->
                Viewers.current().isPresent() ? call.proceed() : Viewers.as(SystemViewer.EVENTS, call::proceed));
        return viewed.getProxy();
    }
}
