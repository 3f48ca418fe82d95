package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.grpc.ServiceDescriptor;
import io.grpc.Status.Code;
import io.grpc.protobuf.ProtoFileDescriptorSupplier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a service refuses, as a client meets it, to be compared with what its contract says. */
final class MetRefusals {
  /** Their fields are places in a document that was sent. */
  private static final Set<String> OF_A_DOCUMENT = Set.of("PACK_FAULTY", "CATALOGUE_FAULTY");

  private final UnaryRpcs rpcs;
  private final GrpcHarness harness;
  private final String secret;
  private final List<Message> sent = new ArrayList<>();
  private final Map<String, Set<String>> met = new TreeMap<>();

  MetRefusals(ServiceDescriptor service, GrpcHarness harness, String secret) {
    this.rpcs = new UnaryRpcs(service);
    this.harness = harness;
    this.secret = secret;
  }

  /** Sends a request that is refused as {@code what} says, in both languages; how, in English. */
  Refused meet(String what, Message request) {
    return meet(what, request, secret);
  }

  /** The same by another partner than most are sent by. */
  Refused meet(String what, Message request, String by) {
    sent.add(request);
    var rpc = rpcs.name(request);
    var english = refused(request, by, "en");
    assertEquals(what, english.what(), rpc);
    assertTrue(english.message().matches("[A-Z][^\\p{IsHan}]*\\."), english.message());
    var chinese = refused(request, by, "zh-CN");
    assertEquals(what, chinese.what(), rpc);
    assertEquals(english.info(), chinese.info());
    assertTrue(chinese.message().matches(".*\\p{IsHan}.*。"), chinese.message());
    if (english.code() == Code.INVALID_ARGUMENT && !OF_A_DOCUMENT.contains(english.reason())) {
      assertStandsIn(request.getDescriptorForType(), english.field());
    }
    note(rpc, english);
    return english;
  }

  /** Counts one in that was met on a stream. */
  void note(String rpc, Refused refused) {
    met.computeIfAbsent(rpc, _ -> new TreeSet<>()).add(refused.reason());
  }

  /**
   * What any officer's move is refused for.
   *
   * @param missing how what is moved is refused to {@code stranger}, who does not see it
   * @param outsider who sees it, and acts for no unit of the officer
   */
  void meetOfAnyMove(Message move, String missing, String stranger, String outsider) {
    meet(missing, move, stranger);
    meet("PERMISSION_DENIED OFFICER_NOT_ACTING", move, outsider);
  }

  void assertAreThoseOfTheContract() {
    assertEquals(documented(), met);
  }

  /**
   * Every request met is refused to who has no right, by the right named as its rpc; with {@code
   * unmet} they are of every rpc.
   *
   * @param none the secret of a partner that may do nothing
   */
  void assertEachNeedsItsRight(String none, Message... unmet) {
    assertEachNeedsItsRight(none, rpcs::right, unmet);
  }

  /** The same of a service whose every Get and List needs one and the same right. */
  void assertEachNeedsItsRight(String none, String reading, Message... unmet) {
    assertEachNeedsItsRight(
        none,
        request -> rpcs.name(request).matches("(Get|List).*") ? reading : rpcs.right(request),
        unmet);
  }

  /**
   * The same of a service of which one right allows several rpcs.
   *
   * @param shared the right of an rpc, by its name, where it is not named as it is
   */
  void assertEachNeedsItsRight(String none, Map<String, String> shared, Message... unmet) {
    assertEachNeedsItsRight(
        none, request -> shared.getOrDefault(rpcs.name(request), rpcs.right(request)), unmet);
  }

  private void assertEachNeedsItsRight(
      String none, Function<Message, String> rights, Message... unmet) {
    var seen = new TreeSet<String>();
    assertAll(
        Stream.concat(sent.stream(), Stream.of(unmet))
            .map(request ->
                () -> {
                  var refused = refused(request, none, "en");
                  assertEquals("PERMISSION_DENIED RIGHT_MISSING", refused.what());
                  assertEquals(rights.apply(request), refused.metadata("right"));
                  seen.add(rpcs.name(request));
                }));
    assertEquals(rpcs.names(), seen);
  }

  /**
   * Every request met that has an etag is refused with an old one; they are of every rpc that has.
   *
   * @param name of what they are sent about, which {@code by} sees
   */
  void assertEachLooksAtItsEtag(String name, String by) {
    assertEachLooksAtItsEtag(_ -> name, by);
  }

  /** The same where they are not all sent about one thing. */
  void assertEachLooksAtItsEtag(Function<Message, String> names, String by) {
    var seen = new TreeSet<String>();
    for (var request : sent) {
      var etag = request.getDescriptorForType().findFieldByName("etag");
      if (etag != null) {
        var about = request.toBuilder().setField(named(request), names.apply(request));
        var stale = about.setField(etag, "older").build();
        assertEquals("ABORTED STALE_ETAG", refused(stale, by, "en").what());
        seen.add(rpcs.name(request));
      }
    }
    assertEquals(rpcs.having("etag"), seen);
  }

  /** What it is about: its name, or the case that it hands over. */
  private static FieldDescriptor named(Message request) {
    var name = request.getDescriptorForType().findFieldByName("name");
    return name == null ? Requests.field(request, "case") : name;
  }

  private Refused refused(Message request, String by, String language) {
    return Refused.by(() -> rpcs.send(harness.as(by, language), request));
  }

  /** A path leads from field to field, with an index in an element of a list. */
  private static void assertStandsIn(Descriptor message, String path) {
    var within = message;
    for (var part : path.split("\\.", -1)) {
      var name = part.replaceAll("\\[\\d+]$", "");
      var field = within.findFieldByName(name);
      var oneof = within.getOneofs().stream().anyMatch(one -> one.getName().equals(name));
      if (oneof && part.equals(path)) {
        return;
      }
      assertNotNull(field, () -> path + " leads nowhere in " + message.getName());
      if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
        within = field.getMessageType();
      }
    }
  }

  /** The reasons after {@code Refusals:} in the description of each rpc. */
  private Map<String, Set<String>> documented() {
    var schema =
        (ProtoFileDescriptorSupplier) Objects.requireNonNull(rpcs.service().getSchemaDescriptor());
    return Contract.of(schema.getFileDescriptor().getName()).refusals();
  }
}
