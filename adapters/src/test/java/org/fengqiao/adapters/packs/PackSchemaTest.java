package org.fengqiao.adapters.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.ClockEvent;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.clocks.DayEnd;
import org.fengqiao.domain.clocks.Roll;
import org.fengqiao.domain.clocks.RungAction;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.mediation.Unconfirmable;
import org.fengqiao.domain.rewards.JointShare;
import org.fengqiao.domain.rewards.LookPurpose;
import org.junit.jupiter.api.Test;

class PackSchemaTest {
  private final JsonNode schema = read();

  @Test
  void isAJsonSchemaOfDraft202012() throws IOException {
    var meta =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(com.networknt.schema.SchemaLocation.of(SchemaId.V202012));
    assertEquals(Set.of(), meta.validate(schema.toString(), InputFormat.JSON));
  }

  @Test
  void describesEveryKey() {
    var bare = new ArrayList<String>();
    properties(schema, "")
        .forEach(path -> {
          if (!path.described()) {
            bare.add(path.path());
          }
        });
    assertEquals(List.of(), bare);
  }

  @Test
  void refusesKeysItDoesNotKnowEverywhere() {
    var open = new ArrayList<String>();
    schema
        .findParents("properties")
        .forEach(object -> {
          if (object.path("additionalProperties").asBoolean(true)) {
            open.add(object.path("description").asText());
          }
        });
    assertEquals(List.of(), open);
  }

  @Test
  void knowsTheWordsTheRulesKnow() {
    var defs = schema.path("$defs");
    assertEquals(names(Tier.values()), words(defs.path("tier")));
    assertEquals(names(ClockEvent.values()), words(defs.path("event")));
    assertEquals(names(Channel.values()), words(defs.path("channels").path("items")));
    assertEquals(
        names(CaseKind.values()), words(defs.path("category").path("properties").path("kind")));
    assertEquals(
        names(Level.values()), words(defs.path("role_rule").path("properties").path("level")));
    assertEquals(
        names(RungAction.values()), words(defs.path("rung").path("properties").path("action")));
    var dispute = defs.path("dispute_type").path("properties");
    assertEquals(names(Unconfirmable.values()), words(dispute.path("unconfirmable")));
    var rewards = schema.path("properties").path("rewards").path("properties");
    assertEquals(names(JointShare.values()), words(rewards.path("joint")));
    assertEquals(names(LookPurpose.values()), words(defs.path("look_purpose")));
    var clock = defs.path("clock").path("properties");
    assertEquals(names(Roll.values()), words(clock.path("roll")));
    assertEquals(names(DayEnd.values()), words(clock.path("day_end")));
    var kinds = schema.path("properties").path("kinds").path("properties");
    assertEquals(
        names(CaseKind.values()),
        kinds.properties().stream().map(kind -> kind.getKey()).collect(Collectors.toSet()));
  }

  /** A key of the schema, and whether it or what it points to says what it means. */
  private record Key(String path, boolean described) {}

  private List<Key> properties(JsonNode node, String path) {
    var keys = new ArrayList<Key>();
    node.properties()
        .forEach(entry -> {
          var here = path + "/" + entry.getKey();
          if (path.endsWith("/properties")) {
            keys.add(new Key(here, isDescribed(entry.getValue())));
          }
          keys.addAll(properties(entry.getValue(), here));
        });
    return keys;
  }

  private boolean isDescribed(JsonNode node) {
    var ref = node.path("$ref").asText("");
    return node.has("description")
        || (!ref.isEmpty() && schema.at(ref.substring(1)).has("description"));
  }

  private static Set<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
  }

  private static Set<String> words(JsonNode node) {
    assertTrue(node.has("enum"), node::toString);
    return StreamSupport.stream(node.path("enum").spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.toSet());
  }

  private static JsonNode read() {
    try (var in = PackSchema.open()) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
