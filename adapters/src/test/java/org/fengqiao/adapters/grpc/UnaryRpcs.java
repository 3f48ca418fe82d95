package org.fengqiao.adapters.grpc;

import com.google.protobuf.Message;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.ServiceDescriptor;
import io.grpc.stub.ClientCalls;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The rpcs of a service with one request and one response, each known by the type of its request.
 */
record UnaryRpcs(ServiceDescriptor service) {
  /** Sends a request to the one rpc of its type. */
  Message send(Channel channel, Message request) {
    return ClientCalls.blockingUnaryCall(channel, rpc(request), CallOptions.DEFAULT, request);
  }

  /** Whether one of them takes the request. */
  boolean has(Message request) {
    return service.getMethods().stream()
        .anyMatch(method -> prototype(method).getClass().equals(request.getClass()));
  }

  /** The rpc's name, as {@code ReportCase}. */
  String name(Message request) {
    return name(rpc(request));
  }

  /** The right that the rpc needs, which is named as it is. */
  String right(Message request) {
    return name(request).replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }

  /** An empty request of the rpc of that name. */
  Message prototype(String rpc) {
    return service.getMethods().stream()
        .filter(method -> name(method).equals(rpc))
        .map(UnaryRpcs::prototype)
        .findFirst()
        .orElseThrow();
  }

  /** The names of all. */
  Set<String> names() {
    return names(_ -> true);
  }

  /** The names of those whose request has a field. */
  Set<String> having(String field) {
    return names(request -> request.getDescriptorForType().findFieldByName(field) != null);
  }

  private Set<String> names(Predicate<Message> isMeant) {
    return service.getMethods().stream()
        .filter(method -> method.getType() == MethodType.UNARY)
        .filter(method -> isMeant.test(prototype(method)))
        .map(UnaryRpcs::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String name(MethodDescriptor<?, ?> method) {
    return Objects.requireNonNull(method.getBareMethodName());
  }

  private static Message prototype(MethodDescriptor<?, ?> method) {
    var marshaller = (PrototypeMarshaller<?>) method.getRequestMarshaller();
    return (Message) Objects.requireNonNull(marshaller.getMessagePrototype());
  }

  @SuppressWarnings("unchecked") // the method whose request has the type of the message
  private MethodDescriptor<Message, Message> rpc(Message request) {
    return (MethodDescriptor<Message, Message>)
        service.getMethods().stream()
            .filter(method -> prototype(method).getClass().equals(request.getClass()))
            .findFirst()
            .orElseThrow();
  }
}
