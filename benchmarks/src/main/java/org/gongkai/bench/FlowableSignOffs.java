package org.gongkai.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** Flowable's engine in this process, with its own schema in the same database and a pool of the same size; no async executor. */
final class FlowableSignOffs implements SignOffs.Side {
    private static final String ROUTE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:flowable="http://flowable.org/bpmn"
                targetNamespace="bench">
              <process id="signoff" isExecutable="true">
                <startEvent id="start"/>
                <sequenceFlow id="f0" sourceRef="start" targetRef="draft"/>
                <userTask id="draft" flowable:assignee="p0"/>
                <sequenceFlow id="f1" sourceRef="draft" targetRef="verify"/>
                <userTask id="verify" flowable:assignee="p1"/>
                <sequenceFlow id="f2" sourceRef="verify" targetRef="countersign"/>
                <userTask id="countersign" flowable:assignee="${person}">
                  <multiInstanceLoopCharacteristics isSequential="false" flowable:collection="countersigners"
                      flowable:elementVariable="person"/>
                </userTask>
                <sequenceFlow id="f3" sourceRef="countersign" targetRef="sign"/>
                <userTask id="sign" flowable:assignee="p5"/>
                <sequenceFlow id="f4" sourceRef="sign" targetRef="number"/>
                <userTask id="number" flowable:assignee="p6"/>
                <sequenceFlow id="f5" sourceRef="number" targetRef="issue"/>
                <userTask id="issue" flowable:assignee="p7"/>
                <sequenceFlow id="f6" sourceRef="issue" targetRef="end"/>
                <endEvent id="end"/>
              </process>
            </definitions>
            """;

    private final HikariDataSource pool;
    private final ProcessEngine engine;

    private FlowableSignOffs(HikariDataSource pool, ProcessEngine engine) {
        this.pool = pool;
        this.engine = engine;
    }

    static FlowableSignOffs in(OwnDatabase database) throws Exception {
        try (Connection owner = database.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("create schema flowable");
        }
        var pool = database.ownersPool("flowable", 20);
        var settings = new StandaloneProcessEngineConfiguration();
        settings.setDataSource(pool);
        settings.setDatabaseSchema("flowable");
        settings.setDatabaseSchemaUpdate("true");
        settings.setAsyncExecutorActivate(false);
        var engine = settings.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addBytes("signoff.bpmn20.xml", ROUTE.getBytes(StandardCharsets.UTF_8))
                .deploy();
        return new FlowableSignOffs(pool, engine);
    }

    @Override
    public void one() {
        String process = engine.getRuntimeService()
                .startProcessInstanceByKey("signoff", Map.of("countersigners", List.of("p2", "p3", "p4")))
                .getId();
        for (int person = 0; person <= 7; person++) {
            String task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(process)
                    .taskAssignee("p" + person)
                    .singleResult()
                    .getId();
            engine.getTaskService().complete(task);
        }
        if (engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(process)
                        .finished()
                        .count()
                != 1) {
            throw new IllegalStateException("a process did not come to its end");
        }
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
