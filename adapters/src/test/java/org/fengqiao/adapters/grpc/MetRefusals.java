package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.grpc.CallOptions;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.ServiceDescriptor;
import io.grpc.Status.Code;
import io.grpc.protobuf.ProtoFileDescriptorSupplier;
import io.grpc.stub.ClientCalls;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a service refuses, as a client meets it, to be compared with what its contract says. */
final class MetRefusals {
  /** Their fields are places in a document that was sent. */
  private static final Set<String> OF_A_DOCUMENT = Set.of("PACK_FAULTY", "CATALOGUE_FAULTY");

  private final ServiceDescriptor service;
  private final GrpcHarness harness;
  private final String secret;
  private final Map<String, Set<String>> met = new TreeMap<>();

  MetRefusals(ServiceDescriptor service, GrpcHarness harness, String secret) {
    this.service = service;
    this.harness = harness;
    this.secret = secret;
  }

  /** Sends a request that is refused as {@code what} says, in both languages. */
  void meet(String what, Message request) {
    var _ = meet(what, request, secret);
  }

  /** The same by another partner than most are sent by; how it was refused, in English. */
  Refused meet(String what, Message request, String by) {
    var method = method(request);
    var rpc = Objects.requireNonNull(method.getBareMethodName());
    var english = refused(method, request, by, "en");
    assertEquals(what, english.what(), rpc);
    assertTrue(english.message().matches("[A-Z][^\\p{IsHan}]*\\."), english.message());
    var chinese = refused(method, request, by, "zh-CN");
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

  void assertAreThoseOfTheContract() {
    assertEquals(documented(), met);
  }

  private Refused refused(
      MethodDescriptor<Message, Message> method, Message request, String by, String language) {
    return Refused.by(() ->
        ClientCalls.blockingUnaryCall(
            harness.as(by, language), method, CallOptions.DEFAULT, request));
  }

  @SuppressWarnings("unchecked") // the method whose request has the type of the message
  private MethodDescriptor<Message, Message> method(Message request) {
    return (MethodDescriptor<Message, Message>)
        service.getMethods().stream()
            .filter(method ->
                ((PrototypeMarshaller<?>) method.getRequestMarshaller())
                    .getMessageClass()
                    .equals(request.getClass()))
            .findFirst()
            .orElseThrow();
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
        (ProtoFileDescriptorSupplier) Objects.requireNonNull(service.getSchemaDescriptor());
    return Contract.of(schema.getFileDescriptor().getName()).refusals();
  }
}
