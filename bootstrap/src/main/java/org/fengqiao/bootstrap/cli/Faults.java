package org.fengqiao.bootstrap.cli;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Optional;
import org.fengqiao.adapters.grpc.Sentences;
import org.fengqiao.adapters.persistence.UnusableDatabase;
import org.fengqiao.bootstrap.config.BadSetting;
import org.fengqiao.domain.Refusal;
import org.fengqiao.embedded.DatabaseFailure;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what stopped a command, in a line where that is enough, and chooses the exit code. */
final class Faults implements IExecutionExceptionHandler {
  /** It was refused, or failed. */
  static final int FAILED = 1;

  /** A setting or an argument is wrong. */
  static final int WRONG = 2;

  /** {@code journal verify} found a fault. */
  static final int FAULTY_JOURNAL = 3;

  @Override
  public int handleExecutionException(Exception fault, CommandLine command, ParseResult result) {
    switch (fault) {
      case BadSetting wrong -> command.getErr().println(wrong.getMessage());
      case Failure failure -> command.getErr().println(failure.getMessage());
      case UnusableDatabase unusable -> command.getErr().println(unusable.getMessage());
      case DatabaseFailure failure -> command.getErr().println(failure.getMessage());
      case Refusal refusal ->
          command
              .getErr()
              .println(
                  "refused: %s: %s".formatted(refusal.reason(), Sentences.of(refusal, language())));
      case NoSuchFileException missing ->
          command.getErr().println("there is no file " + missing.getFile());
      case IOException unreadable -> command.getErr().println(unreadable);
      case StatusRuntimeException refused -> command.getErr().println(told(refused));
      case StatusException refused -> command.getErr().println(told(refused));
      default -> fault.printStackTrace(command.getErr());
    }
    return fault instanceof BadSetting ? WRONG : FAILED;
  }

  /** The language of what people read here. */
  static String language() {
    return Locale.getDefault().getLanguage().equals("zh") ? "zh-CN" : "en";
  }

  /** What the server said: status, reason, message, and each field with its rule. */
  static String told(Throwable refused) {
    var status = Optional.ofNullable(StatusProto.fromThrowable(refused));
    var code = io.grpc.Status.fromThrowable(refused).getCode();
    if (status.isEmpty()) {
      return refused.toString();
    }
    var text = new StringBuilder(code.name());
    try {
      for (var detail : status.get().getDetailsList()) {
        if (detail.is(ErrorInfo.class)) {
          var info = detail.unpack(ErrorInfo.class);
          if (!info.getReason().equals(code.name())) {
            text.append(' ').append(info.getReason());
          }
          info.getMetadataMap()
              .forEach((name, value) -> text.append(' ').append(name).append('=').append(value));
        }
      }
      text.append(": ").append(status.get().getMessage());
      for (var detail : status.get().getDetailsList()) {
        if (detail.is(BadRequest.class)) {
          detail
              .unpack(BadRequest.class)
              .getFieldViolationsList()
              .forEach(field ->
                  text.append(System.lineSeparator())
                      .append("  ")
                      .append(field.getField())
                      .append(": ")
                      .append(field.getDescription()));
        }
      }
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }
}
