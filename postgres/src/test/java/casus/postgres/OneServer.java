// SPDX-License-Identifier: Apache-2.0
package casus.postgres;

import casus.postgres.launcher.Folders;
import casus.postgres.launcher.PostgresServer;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests a server that all of them share; it is stopped after the last.
final class OneServer implements ParameterResolver {
  private static final AtomicInteger SCHEMAS = new AtomicInteger();

  /// A schema that no test has used.
  static SchemaName newSchema() {
    return new SchemaName("log_" + SCHEMAS.incrementAndGet());
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == PostgresServer.class;
  }

  @Override
  public PostgresServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent(
            PostgresServer.class,
            _ -> PostgresServer.start(Folders.create(), Folders.programs()),
            PostgresServer.class);
  }
}
