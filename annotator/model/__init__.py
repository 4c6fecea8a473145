"""What annotation is: frozen values and pure functions, standard library only."""
