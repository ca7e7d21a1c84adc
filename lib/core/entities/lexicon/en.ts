import { endingsOf, formsOf } from './forms';
import type { NameLexicon } from './name-lexicon';

/** Names in English news. */
export const en: NameLexicon = {
  headStands: 'either',
  heads: {
    organisation: formsOf(`institute department ministry agency university committee commission council centre center
      academy association bureau office foundation fund school court laboratory chamber union federation authority
      service administration directorate museum college club parliament assembly society organization organisation
      embassy consulate secretariat senate congress observatory hospital library police army navy guard forum_secretariat
      board league party alliance inspectorate treasury observatory initiative_office clinic orchestra theatre theater tech
      times post daily herald tribune journal gazette telegraph news radio television`),
    company: formsOf(`corporation company group holding holdings airlines airways railways energy mining petroleum
      resources capital partners industries technologies motors pharma pharmaceuticals insurance consortium bank
      inc corp ltd llc plc logistics ventures metals steel telecom resorts hotels foods breweries securities investments
      systems solutions pictures studios records automotive aerospace shipping exchange express cargo trading`),
    place: formsOf(`region oblast province county district state states sea lake river ocean mountains mountain
      desert valley peninsula island islands pass gulf bay strait village township prefecture republic city`),
    facility: formsOf(`port airport station plant mine stadium arena bridge terminal refinery reservoir dam tunnel
      cosmodrome field deposit tower palace hall park square theatre mall pavilion smelter`),
    route: formsOf('railway railroad highway pipeline corridor road motorway expressway route canal line'),
    document: formsOf(`act agreement convention treaty declaration accord accords strategy constitution charter
      memorandum protocol code bill law`),
    programme: formsOf('programme program initiative project scholarship scheme'),
    event: formsOf(`forum summit conference olympics games championship championships cup festival expo exhibition
      congress_week marathon biennale week fair open`),
    mechanism: formsOf('dialogue platform format partnership'),
  },
  smallHeads: { route: formsOf('railway railroad pipeline highway line corridor route road motorway') },
  quotedKinds: {
    company: formsOf('company companies firm operator producer airline bank startup manufacturer'),
    programme: formsOf('programme program project initiative'),
    organisation: formsOf('foundation fund association group'),
    event: formsOf('festival forum exhibition'),
    document: formsOf('law treaty declaration'),
  },
  agencies: formsOf(
    'reuters bloomberg afp xinhua tass congress pentagon kremlin senate interpol fifa uefa gavi nato unesco unicef opec nasa cia fbi nsc ustr eia iea unhcr undp who fao wfp',
  ),
  roles: formsOf(`president presidents minister ministers secretary expert experts analyst analysts director
    ambassador deputy chairman chairwoman chairperson chair head professor spokesperson spokesman spokeswoman envoy
    senator senators governor mayor general researcher economist adviser advisor chief leader ceo cfo fellow scientist
    specialist premier representative congressman congresswoman commissioner chancellor king queen prince princess
    colonel captain major lieutenant judge justice prosecutor lawyer coach champion engineer doctor dr mr mrs ms miss
    sir lady lord rector dean manager founder co-founder owner farmer teacher student resident pensioner author writer
    singer actor actress artist director-general counsel inspector officer sergeant captain striker midfielder
    goalkeeper defender veterinarian geologist meteorologist forecaster journalist reporter editor correspondent
    attorney architect historian curator nurse surgeon physician administrator coordinator chef baker guide pilot
    cosmonaut astronaut special czar undersecretary vice prime chief_analyst chief_expert co-chair ombudsman akim
    cardiologist neurologist oncologist psychologist psychiatrist
    biologist chemist physicist astronomer epidemiologist witness neighbour neighbor brother sister father mother son daughter wife husband guard forward centre centerback rookie archaeologist conductor composer volunteer trainer skipper winger keeper`),
  shortTitles: formsOf('dr mr mrs ms prof sen sens rep reps gov gen col maj lt sgt capt cmdr adm rev hon'),
  offices: formsOf(
    'president vice-president minister premier secretary ambassador senator speaker chairman chairwoman chair governor chancellor envoy leader chief ceo presidents ministers',
  ),
  trades: formsOf(
    'witness coach farmer striker goalkeeper midfielder defender winger teacher student pensioner resident singer actor actress artist driver nurse baker chef plumber forward rookie sprinter swimmer boxer wrestler librarian gardener fisherman butcher',
  ),
  speech: formsOf(
    'said says told added adds noted notes explained recalled admitted warned stressed asked replied argued announced insisted joked',
  ),
  givenNames:
    formsOf(`aaron tyrell isaiah dale georgia may april june farrukh jamal tyler brandon jordan marcus andre abdulla abigail adam adilbek ahmed aida aidar aigerim ainur aizhan akmaral albert
    alexander alexei alexey ali alice alina alisher allan almas alma amanda amina anatoly andrei andrew angela anna
    anne anthony antonio arman arthur asel askar askhat assel assem ayan azamat bakhyt bakytzhan barbara barron bauyrzhan benjamin
    bekzat bella bernard bill bob bolat boris brian bruce carl carlos carol caroline catherine charles charlotte chris
    christine christopher claire claude daniel daniyar dana darkhan daria david dean denise denis denzel diana dinara
    dmitry dmitri donald doug douglas dulat edward elena eleanor elizabeth ella emily emma emmanuel eric erik erlan
    ermek eva evgeny farid fatima felix frank gabriel galymzhan gary george gerald gerhard giorgi grace graham
    greg gulnara gulmira hakan hannah hans harry hassan heather helen henry hillary hunter ian ibrahim igor ilya
    irina isabel ivan ivanka jack jacob james jane janet jared jason jean jeff jennifer jessica jill jim joan joe john
    jonathan joseph joshua juan julia julie karen kairat kamala kanat karl kate katherine keith kelly kenneth kevin
    khalid kim kirill konstantin lara larry laura lauren laszlo leila leo leonid liam lily linda lisa louis lucas
    lucy luke madina magzhan maksat marat marco margaret maria marie marina mark martin mary matthew max maxim mehmet
    melania melissa michael michel michelle mikhail miras mohammed mohammad muhammad murat mustafa nadia nancy
    natalia nathan nazym nicholas nikita nikolai nina nurlan nursultan oksana oleg olga oliver olivia olzhas omar
    oscar otto patricia patrick paul pavel peter philip pierre rachel rafael raj ralph ramon raushan raymond rebecca
    richard robert roger roman ron ronald rosa roza ruslan ruth ryan sabina saltanat samal samuel sandra sanzhar sara sarah
    saule scott sean sergei sergey serik sharon shavkat simon sofia sophie stanislav stephen steve steven sultan
    susan svetlana talgat tamara tatiana taylor temirlan thomas tiffany tim timothy timur tom tony ursula vadim
    valentina valery vera victor victoria viktor vincent vitaly vladimir volodymyr walter wang wayne wendy william
    yelena yerlan yermek yerzhan yulia yuri zarina zhanna zhan zhandos zhanar zulfiya anwar abai arystan kate hugh
    louise molly nora owen priya anil rajesh sanjay vikram hiroshi kenji yuki mei wei li hao jun`),
  surnameEndings:
    endingsOf(`ov ova ev eva yev yeva ayev ayeva bayev bayeva bekov bekova sky ski skaya skiy enko yan shvili
    dze zade zoda oglu bek bay uly kyzy sson berg stein escu wicz vich ovich owski mann`),
  joints: formsOf('of for and the on under &'),
  andWords: formsOf('and &'),
  plainCapitals:
    formsOf(`a after again all also although among an and another any as at because before besides between both
    but by despite during each earlier even every few finally first following for former from he her here his how
    however i if in instead it its last later like many meanwhile more most much near new next no nor not now of on
    once one only or other our over part participants people perhaps recently several she since so some such than that the their then
    there these they this those though three through thus to today together tomorrow two under unlike until up upon
    visitors we what when where whether which while who whose why will with within without yesterday yet you your
    january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday officials analysts experts both according speaking asked addressing meeting
    welcoming citing quoting addressing visiting under compared besides total exports imports trade investment`),
  followers:
    formsOf(`administration cabinet government team era presidency campaign january february march april may june
    july august september october november december monday tuesday wednesday thursday friday saturday sunday`),
  compass: formsOf('north south east west northern southern eastern western'),
  placeOpenings: formsOf('st saint san santa fort mount mt cape port lake los las el'),
  sideWords: formsOf(
    `beat beats edged edges defeated thrashed routed trounced coach striker midfielder goalkeeper quarterback winger
    defender linebacker pitcher centre-back fans supporters`,
  ),
  landforms: formsOf('lake mount river cape gulf bay valley mountains mountain glacier peak ridge canyon plateau'),
  otherNameBefore: formsOf(`south north east west southern northern eastern western new fort port mount mt saint st
    san santa los el upper lower little greater air radio fc fk`),
  otherNameAfter: formsOf(`state post times capitals wizards nationals commanders county street avenue university
    square monument bridge dc journal tribune city region oblast district province daily airlines eastern today
    international stock yankees rangers knicks giants jets mets`),
  juniors: formsOf('jr sr ii iii iv junior senior'),
  placeLeads: formsOf('in at from near outside'),
  placeEndings: { match: () => null },
  ports: formsOf('port ports seaport harbour harbor'),
  meetings: formsOf('forum summit conference meeting'),
};
