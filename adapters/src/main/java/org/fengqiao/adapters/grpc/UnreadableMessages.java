package org.fengqiao.adapters.grpc;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.MethodDescriptor;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServiceDescriptor;
import io.grpc.StatusRuntimeException;
import java.io.InputStream;
import java.util.ArrayList;

/**
 * Lets a request that cannot be read come through to {@link ErrorInterceptor} as a message of its
 * own. Where reading it threw inside gRPC, the client would be told UNKNOWN and nothing else.
 */
final class UnreadableMessages {
  private static final Object UNREADABLE = new Object();

  private UnreadableMessages() {}

  /** Whether {@code message} stands for one that could not be read. */
  @SuppressWarnings("ReferenceEquality") // the one there is
  static boolean isUnreadable(Object message) {
    return message == UNREADABLE;
  }

  /** The same service, whose calls must go through {@link ErrorInterceptor}. */
  static ServerServiceDefinition letThrough(ServerServiceDefinition service) {
    var served = service.getServiceDescriptor();
    var descriptor =
        ServiceDescriptor.newBuilder(served.getName())
            .setSchemaDescriptor(served.getSchemaDescriptor());
    var methods = new ArrayList<ServerMethodDefinition<?, ?>>();
    for (var method : service.getMethods()) {
      var lenient = letThrough(method);
      descriptor.addMethod(lenient.getMethodDescriptor());
      methods.add(lenient);
    }
    var definition = ServerServiceDefinition.builder(descriptor.build());
    methods.forEach(definition::addMethod);
    return definition.build();
  }

  private static <Q, A> ServerMethodDefinition<Q, A> letThrough(
      ServerMethodDefinition<Q, A> method) {
    return ServerMethodDefinition.create(
        lenient(method.getMethodDescriptor()), method.getServerCallHandler());
  }

  /** The same method, with requests that cannot be read come through. */
  static <Q, A> MethodDescriptor<Q, A> lenient(MethodDescriptor<Q, A> strict) {
    var requests = new Lenient<>(strict.getRequestMarshaller());
    return strict.toBuilder(requests, strict.getResponseMarshaller()).build();
  }

  private record Lenient<Q>(MethodDescriptor.Marshaller<Q> strict)
      implements MethodDescriptor.Marshaller<Q> {
    @Override
    public InputStream stream(Q message) {
      return strict.stream(message);
    }

    @Override
    @SuppressWarnings("unchecked") // it goes no further than the interceptor that looks for it
    public Q parse(InputStream stream) {
      try {
        return strict.parse(stream);
      } catch (StatusRuntimeException e) {
        if (e.getStatus().getCause() instanceof InvalidProtocolBufferException) {
          return (Q) UNREADABLE;
        }
        throw e;
      }
    }
  }
}
