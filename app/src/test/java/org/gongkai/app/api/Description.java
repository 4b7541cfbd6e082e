package org.gongkai.app.api;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description of the calls, read as a client reads it. */
record Description(JsonNode root) {
    private static final JsonMapper JSON = new JsonMapper();

    static Description of(String text) {
        return new Description(JSON.readTree(text));
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    /** The node at a JSON pointer, references followed. */
    JsonNode at(String pointer) {
        JsonNode node = root.at(pointer);
        return node.has("$ref") ? root.at(node.get("$ref").asString().substring(1)) : node;
    }

    /** What is wrong with a value, as a schema within the description sees it. */
    List<Error> faults(JsonNode schema, JsonNode value) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", root.get("components"));
        whole.set("allOf", JSON.createArrayNode().add(schema));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole)
                .validate(value);
    }
}
