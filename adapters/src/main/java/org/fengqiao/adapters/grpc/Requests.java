package org.fengqiao.adapters.grpc;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Refusal;

/** What makes a mutation the same one when it comes again. */
final class Requests {
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

  private Requests() {}

  /**
   * The request {@code message} is, for its field {@code request_id} and a digest over its type,
   * which is of one rpc alone, and all its other fields.
   *
   * @throws Refusal INVALID_FIELD unless {@code request_id} is a UUID
   */
  static Request of(Caller caller, Message message) {
    var field = field(message, "request_id");
    return new Request(
        caller.partner(),
        id("request_id", text(message, "request_id")),
        digest(message.toBuilder().clearField(field).build()));
  }

  /** SHA-256 over the type of {@code message} and its deterministic bytes. */
  static Digest digest(Message message) {
    var bytes = new byte[message.getSerializedSize()];
    var out = CodedOutputStream.newInstance(bytes);
    out.useDeterministicSerialization();
    try {
      message.writeTo(out);
    } catch (IOException e) {
      throw new IllegalStateException("an array of the message's own size takes it", e);
    }
    var type = message.getDescriptorForType().getFullName() + "\n";
    return Digest.of(type.getBytes(StandardCharsets.UTF_8), bytes);
  }

  /** What a field of text holds. */
  static String text(Message message, String field) {
    return (String) message.getField(field(message, field));
  }

  static FieldDescriptor field(Message message, String name) {
    return Objects.requireNonNull(
        message.getDescriptorForType().findFieldByName(name),
        () -> message.getDescriptorForType().getFullName() + " has no " + name);
  }

  /**
   * The request id in a field.
   *
   * @throws Refusal INVALID_FIELD unless it is a UUID
   */
  static UUID id(String field, String text) {
    if (!UUID_FORM.matcher(text).matches()) {
      throw Refusal.invalid(field, "is a UUID of the caller's making");
    }
    return UUID.fromString(text);
  }
}
