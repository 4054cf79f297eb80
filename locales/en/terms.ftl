### Names that many messages share. Change them here and they change everywhere.
### The company's name comes from the settings: { $company }; the bot's name: { $bot_name }.

bot-name = Amends
company-unnamed = our company

-bot = service bot
-colleague = colleague
-supervisor = supervisor
-manager = manager
