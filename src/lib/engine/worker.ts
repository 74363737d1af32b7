/** The engine's thread: one dedicated worker a tab. */
