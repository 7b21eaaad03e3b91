#include "mapping/header_words.hpp"

#include <array>

namespace kartei::mapping {
namespace {

constexpr std::string_view everywhere = "goGd";

constexpr HeaderRow row(Field field, std::string_view names) {
  return {everywhere, {field, Use::unspecified, 0}, Doubt::none, names};
}
constexpr HeaderRow row(Field field, Use use, std::string_view names) {
  return {everywhere, {field, use, 0}, Doubt::none, names};
}
constexpr HeaderRow doubtful(Field field, Doubt doubt, std::string_view names) {
  return {everywhere, {field, Use::unspecified, 0}, doubt, names};
}
constexpr HeaderRow only(std::string_view layouts, Field field, std::string_view names) {
  return {layouts, {field, Use::unspecified, 0}, Doubt::none, names};
}

/// Outlook's own columns first (tables of its English and three German generations), then everybody's:
/// German and English generic names, DATEV, SAP, Lexware, JTL, Thunderbird, Google, public data sets.
constexpr std::array rows{
    only("o", Field::salutation, "anrede title"),
    only("o", Field::last_name, "nachname lastname"),
    only("o", Field::ignored,
         "ort location konto account privat private beruf profession partner partnerin spouse buero "
         "officelocation "
         "geschlecht gender prioritaet priority benutzer1 benutzer2 benutzer3 benutzer4 user1 "
         "user2 "
         "user3 user4 organisationsnr organizationalidnumber regierungsnr governmentidnumber "
         "sozialversicherungsnr "
         "initialen schools"),
    only("o", Field::address_addition, "postfachzusatz"),
    only("o", Field::state, "region bundeslandkanton"),
    HeaderRow{"o", {Field::state, Use::other, 1}, Doubt::none, "weiteresrbundeslandkanton weitereregion"},
    HeaderRow{"o", {Field::country, Use::other, 1}, Doubt::none, "weitereselandregion weiteresland"},
    HeaderRow{"oG", {Field::phone, Use::work, 0}, Doubt::none, "telefonfirma companymainphone"},
    HeaderRow{"o", {Field::mobile, Use::unspecified, 2}, Doubt::none, "mobiltelefon2 radiophone"},
    only("oG", Field::tags, "stichwoerter keywords"),
    only("G", Field::middle_name, "additionalname"),
    only("G", Field::ignored, "location occupation subject"),
    only("d", Field::tags, "kontoart"),
    only("d", Field::ignored,
         "laenderkennzeichen abwkontoinhaber kennzhauptbankverb bankverbgueltigvon bankverbgueltigbis "
         "euland eumitgliedstaat eumitgliedsstaat abwzustellbezeichnung kennzkorrespondenzadresse "
         "adressegueltigvon adressegueltigbis bemerkungtelefon bemerkungtelefongl "
         "bemerkungtelefongeschaeftsleitung bemerkungemail bemerkunginternet bemerkungfax "
         "bemerkungsonstige sonstige grussformel sprache vertreter sachbearbeiter diversekonto "
         "ausgabeziel waehrungssteuerung kreditlimitdebitor zahlungsbedingung faelligkeitintagendebitor "
         "skontoinprozentdebitor kreditorenziel kreditorenskonto kreditorenzieltg kreditorenzielbruttotg "
         "kreditorenzieltage kreditorenzielbruttotage mahnung kontoauszug mahntext kontoauszugstext "
         "mahnlimitbetrag mahnlimit zinsberechnung mahnzinssatz lastschrift verfahren mandantenbank "
         "zahlungstraeger indivfeld abweichendeanrederechnungsadresse adressartrechnungsadresse "
         "abwzustellbezeichnungrechnungsadresse adressegueltigvonrechnungsadresse "
         "adressegueltigbisrechnungsadresse insolvent sepamandatsreferenz mandatsreferenz "
         "verknuepftesoposkonto mahnsperrebis lastschriftsperrebis zahlungssperrebis gebuehrenberechnung "
         "mahngebuehr pauschalenberechnung pauschalberechnung verzugspauschale alternativersuchname "
         "status anschriftmanuellgeaendertkorrespondenzadresse anschriftindividuellkorrespondenzadresse "
         "anschriftmanuellgeaendertrechnungsadresse anschriftindividuellrechnungsadresse "
         "fristberechnungbeidebitor mahnfrist letztefrist"),

    row(Field::external_key, "kunnrparnr lifnrparnr"),
    row(Field::company, "kna1name1 lfa1name1"),
    row(Field::company_addition, "kna1name2 lfa1name2"),
    row(Field::last_name, "knvkname1"),
    row(Field::email, "intad smtpaddr"),
    row(Field::ignored,
        "liefnrbeimkunden lieferantennrbeimkunden lieferart preisgruppe zahlungsbedingung "
        "zahlungsbedingungen zahlungsziel "
        "skontotage skontosatz accountingid"),
    row(Field::tags, "sapkennzeichen partnerrolle partyrole"),
    row(Field::external_key, "partyid partyidsupplierspecific partyidbuyerspecific partyidiln partyidgln"),
    row(Field::name_or_company, "addressname adressname adressename"),
    row(Field::country, "countrycoded"),
    row(Field::ignored,
        "bahne bahns bbbnr bbsnr begru brsch bubkz datlt fiskn knrza konzs ktokd ktokk kukla locco niels "
        "counc "
        "cityc rpmkr stcd2 stcd3 stcd4 stkza stkzu stkzn telbx teltx telx1 lzone xzemp vbund gform uepar "
        "parvo "
        "pavip parge parla vrtnr bryth akver nmail abtnr erdat ernam adrnr mcod1 mcod2 mcod3 mandt sprasiso"),
    row(Field::ignored,
        "abrechnungsinformation billinginformation rueckmeldung callback pager telex isdn "
        "telefonassistent assistantsphone assistantphone assistentin assistent nameassistent assistantsname "
        "telefonfuerhoerbehinderte ttytddphone emailtyp emailtype email2typ email2type email3typ email3type "
        "emailangezeigtername emaildisplayname email2angezeigtername email2displayname email3angezeigtername "
        "email3displayname empfohlenvon referredby hobby initialen initials internetfreigebucht "
        "internetfreebusy jahrestag anniversary kinder children namedesdervorgesetzten namedesrvorgesetzten "
        "managersname prioritaet priority reisekilometer mileage vertraulichkeit sensitivity "
        "verzeichnisserver directoryserver spouse nickname spitzname shortname yominame givennameyomi "
        "additionalnameyomi familynameyomi givenyomi surnameyomi companyyomi phoneticfirstname "
        "phoneticmiddlename phoneticlastname photo foto bild imaddress screenname organizationyominame "
        "organizationsymbol organizationlocation organizationjobdescription relationvalue eventvalue "
        "customfieldvalue custom1 custom2 custom3 custom4 mozillacustom1 mozillacustom2 "
        "mozillacustom3 mozillacustom4 mozillanickname xmozillanickname mozillausehtmlmail modifytimestamp "
        "createtimestamp pagernummer pagernumber "
        "matchcode suchbegriff suchname kurzbezeichnung kurzname sortl briefanrede abweichendeanrede "
        "adressattyp "
        "adressatentyp adressart unternehmensgegenstand leerfeld nummerfremdsystem pstl2 ort02 ortsteil "
        "stadtteil "
        "bezirk kreis landkreis lfdnr laufendenummer zeile letzteaenderung geaendertam erstelltam angelegtam "
        "geaendert erstellt derstellt caktiv cpasswort passwort password fguthaben frabatt cherkunft "
        "bankleitzahl "
        "bankbezeichnung iban ibannr bic swiftcode kontonummer bankkontonummer blz bank kontoinhaber "
        "ablehnungsgrund fundstelle rohtext steuernummer abgleich dortname dortfirma dortanschrift "
        "dorttelefon "
        "dortemail "
        "steuernr stcd1 vorwahl birthyear birthmonth geburtsjahr geburtsmonat"),

    row(Field::external_key,
        "kundennummer kundennr kundenummer kundenr kdnr kdnummer kundenid kundenno knr debitor debitornr "
        "debitornummer debitorennr debitorennummer debitorenkonto kreditor kreditornr kreditornummer "
        "kreditorennr "
        "kreditorennummer lieferantennummer lieferantennr lieferantnr adressnummer adressnr adrnr adressid "
        "kontaktid kontaktnummer kontaktnr personennummer personennr mitgliedsnummer mitgliedsnr id idnr "
        "satznummer satznr datensatzid datensatznr kunnr lifnr parnr konto account accountnumber accountno "
        "accountid customerno customernumber customerid custno custid clientid clientno memberid memberno "
        "contactid "
        "contactno contactnumber recid recordid uniqueid uuid guid externalid externalkey extid key "
        "partnernummer "
        "partnerid partnernr geschaeftspartner geschaeftspartnernr businesspartner bpnumber ckundennr "
        "kundenliefnr crmid"),
    doubtful(Field::salutation, Doubt::repetition, "geschlecht gender sex"),
    row(Field::salutation,
        "anrede anredetext anredeschluessel anred canrede salutation greeting honorific formofaddress"),
    row(Field::title,
        "titel ctitel akademischertitel akademischergrad akadtitel akadgrad titelakadgrad titelap nameprefix "
        "namensprefix prefix honorificprefix academictitle titel1"),
    doubtful(Field::title, Doubt::person_title, "title"),
    row(Field::first_name,
        "vorname vornamen rufname cvorname vname namev firstname givenname given forename fname first "
        "christianname "
        "primarynamefirst vornameadressattypnatuerlperson vornameadressatentypnatuerlperson"),
    row(Field::middle_name,
        "weiterevornamen weiterervorname zweitervorname vorname2 zwischenname mittelname middlename middle "
        "middleinitial secondname primarynamemiddle adelstitel namensvorsatz namensvorsaetze vorsatzwort"),
    row(Field::last_name,
        "nachname familienname zuname cnachname nname surname lastname familyname family lname last "
        "primarynamelast sn nameadressattypnatuerlperson nameadressatentypnatuerlperson"),
    row(Field::name_suffix,
        "suffix namenssuffix namenszusatz namesuffix honorificsuffix nachgestelltertitel titelnachgestellt "
        "titelnach "
        "generation"),
    row(Field::birth_name, "geburtsname gebname maedchenname ledigname maidenname birthname"),
    doubtful(Field::full_name, Doubt::repetition,
             "anzeigename displayname fileas formattedname angezeigtername primarynamefull vollername "
             "vollstaendigername fullname cn commonname"),
    row(Field::full_name,
        "namevorname nachnamevorname vornamename vornamenachname vorundnachname vorundzuname namensvorname "
        "ansprechpartner ansprechpartnerin ansprechperson kontaktperson kontakt zuhanden zuhaenden zhd "
        "zhdvon namedesansprechpartners contactname contactperson contact personname person teilnehmer "
        "teilnehmername asp"),
    doubtful(Field::name_or_company, Doubt::name, "name"),
    row(Field::name_or_company,
        "name1 kundenname kunde customername customer accountname clientname client lieferant adressat "
        "empfaenger "
        "recipient namefirma firmaname namebzwfirma nameoderfirma firmaodername firmabzwname mandant "
        "nameadressattypkeineangabe nameadressatentypkeineangabe"),
    row(Field::company,
        "firma firmenname firmierung unternehmen unternehmensname gesellschaft organisation "
        "organisationsname "
        "organization organizationname org orgname o cfirma betrieb institution arbeitgeber firma1 "
        "firmenname1 "
        "company companyname company1 business businessname employer sitename primarynameorg "
        "nameadressattypunternehmen nameadressatentypunternehmen verein"),
    row(Field::company_addition,
        "name2 name3 name4 firma2 firma3 firmenname2 firmenname3 firmenzusatz firmazusatz zusatz czusatz "
        "companyaddition company2 companyline2 zusatzname"),
    row(Field::department,
        "abteilung abt department dept division organizationdepartment organisationseinheit fachbereich ou "
        "organizationalunit "
        "bereich abtpa"),
    row(Field::position,
        "position funktion funktionsbezeichnung stellung stelle stellenbezeichnung dienststellung "
        "berufsbezeichnung beruf taetigkeit rolle function role job jobtitle jobposition organizationtitle "
        "occupation profession pafkt"),
    row(Field::street,
        "strasse str strassename strassenname strassenr strassenummer strassehausnr strassehausnummer "
        "strasseundhausnummer strasseundhausnr strasseundnr strasseundnummer strasseunr strassennr strnr "
        "strassehnr strhausnr strhnr cstrasse stras street streetaddress streetname streetandnumber address1 "
        "addressline1 addr1 addrline1 adresse1 adresszeile1 anschrift1 addressstreet"),
    row(Field::house_number,
        "hausnummer hausnr hnr hsnr hnummer chausnummer housenumber houseno streetnumber streetno"),
    doubtful(Field::external_key, Doubt::number, "nr nummer no number"),
    row(Field::address_addition,
        "adresszusatz adresszusatz1 adresszusatz2 cadresszusatz adressezusatz anschriftzusatz "
        "anschriftenzusatz "
        "hausnummernzusatz hausnummerzusatz hausnrzusatz etage stockwerk gebaeude versandzusatz "
        "zustellhinweis co "
        "careof adresse2 "
        "adresse3 adresszeile2 adresszeile3 anschrift2 anschrift3 address2 address3 addressline2 "
        "addressline3 "
        "addr2 addr3 addressextendedaddress extendedaddress apartment suite floor building"),
    row(Field::po_box, "postfach postfachnr postfachnummer pfach pobox postofficebox postbox addresspobox"),
    row(Field::postcode,
        "plz postleitzahl plzstrasse cplz pstlz postcode postalcode zip zipcode addrpostalcode "
        "addresspostalcode addresszip"),
    row(Field::city,
        "ort stadt wohnort ortsname cort ort01 gemeinde city town cityname municipality locality place "
        "addrcity l localityname "
        "addresscity"),
    doubtful(Field::city, Doubt::suburb, "suburb"),
    row(Field::postcode_city,
        "plzort plzundort plzwohnort plzstadt postleitzahlort ortplz zipcity postcodecity"),
    row(Field::full_address,
        "postanschrift postadresse wohnanschrift fulladdress addressfull addrfull vollstaendigeadresse "
        "adresskomplett"),
    doubtful(Field::full_address, Doubt::address, "anschrift adresse address"),
    doubtful(Field::full_address, Doubt::repetition, "addressformatted formattedaddress"),
    row(Field::state,
        "bundesland kanton provinz state province region regio cbundesland addrstate addressregion "
        "addressstate "
        "bundeslandkanton stateprovince"),
    row(Field::country,
        "land landregion laenderkennzeichen laendercode laenderkuerzel laenderkz landkz lkz nation staat "
        "landcode "
        "landiso cland land1 eulandkennzeichen country countryregion countrycode countryname countryiso "
        "addrcountry addresscountry iso c"),
    HeaderRow{everywhere, {Field::street, Use::home, 1}, Doubt::none, "mozillahomestreet"},
    HeaderRow{everywhere, {Field::address_addition, Use::home, 1}, Doubt::none, "mozillahomestreet2"},
    HeaderRow{everywhere, {Field::city, Use::home, 1}, Doubt::none, "mozillahomelocalityname"},
    HeaderRow{everywhere, {Field::state, Use::home, 1}, Doubt::none, "mozillahomestate"},
    HeaderRow{everywhere, {Field::postcode, Use::home, 1}, Doubt::none, "mozillahomepostalcode"},
    HeaderRow{everywhere, {Field::country, Use::home, 1}, Doubt::none, "mozillahomecountryname"},
    row(Field::phone, Use::work, "telgl telefongl telefongeschaeftsleitung telefonzentrale zentrale"),
    row(Field::phone,
        "telefon telefonnummer telefonnr tel telnr telnummer fon rufnummer rufnr festnetz festnetznummer "
        "telefonfestnetz ctel telf1 durchwahl telefondurchwahl telefondirekt direktwahl haupttelefon "
        "autotelefon "
        "phone "
        "phonenumber phoneno phones phonenumbers telefone telefonnummern rufnummern telephone "
        "telephonenumber telno landline primaryphone carphone"),
    HeaderRow{everywhere, {Field::phone, Use::unspecified, 2}, Doubt::none, "telf2"},
    row(Field::mobile,
        "mobil mobiltelefon mobiltel mobiltelnr mobilnummer mobilnr mobilrufnummer mobilfunk mobilfunknummer "
        "handy "
        "handynummer handynr handynummern mobiles mobilnummern mobilenumbers cmobil natel mobile mobilephone "
        "mobilenumber mobileno cell cellphone cellular "
        "gsm"),
    row(Field::fax,
        "fax faxnummer faxnr telefax telefaxnummer telefaxnr cfax telfx faxnumber faxno facsimile "
        "facsimiletelephonenumber faxphone"),
    row(Field::email,
        "email mail emailadresse emailadr mailadresse cmail epost primaereemailadresse "
        "sekundaereemailadresse "
        "primaereemail sekundaereemail "
        "emailaddress mailaddress emails mails emailadressen emailaddresses mailadressen primaryemail "
        "secondaryemail alternateemail smtp smtpadresse smtpadr "
        "mozillasecondemail"),
    row(Field::web,
        "homepage website webseite webadresse web www cwww url internet internetseite internetadresse "
        "webpage "
        "webaddress websites urls webseiten mozillaworkurl mozillahomeurl labeleduri "
        "linkedin linkedinurl linkedinprofil linkedinprofile linkedinprofileurl xing xingprofil xingurl "
        "facebook "
        "instagram"),
    row(Field::birth_date,
        "geburtsdatum geburtstag geburtsdat gebdatum gebdat gebtag geb dgeburtstag gbdat birthday birthdate "
        "dateofbirth dob bday"),
    row(Field::language, "sprache sprachcode korrespondenzsprache spras language languagecode lang"),
    row(Field::vat_id,
        "ustid ustidnr ustidnummer ustidentnr umsatzsteuerid umsatzsteueridnr umsatzsteueridentnr "
        "umsatzsteueridentifikationsnummer euustid euustidnr custid uidnr uidnummer mwstnr mwstnummer stceg "
        "vat vatid vatno vatnumber vatregno"),
    row(Field::register_id,
        "handelsregister handelsregisternummer handelsregisternr hrnr hrnummer hregnr hrb registernummer "
        "registernr firmenbuchnummer firmenbuchnr companynumber registrationnumber"),
    row(Field::tags,
        "stichwort stichworte stichwoerter schlagwort schlagworte schlagwoerter kategorie kategorien "
        "selektion "
        "merkmal merkmale kundengruppe category categories keyword keywords tag tags label labels "
        "groupmembership"),
    row(Field::note,
        "bemerkung bemerkungen notiz notizen kommentar kommentare anmerkung anmerkungen hinweis hinweise "
        "memo "
        "freitext info parau note notes comment comments remark remarks description"),
};

/// A "no" to a newsletter often means never asked: it says nothing (and allows nothing).
constexpr std::array consents{
    ConsentRow{
        Field::objection, "", Meaning::objected, Meaning::nothing,
        "werbesperre werbesperr werbesperrkennzeichen werbewiderspruch widerspruch widerspruchwerbung "
        "keinewerbung "
        "keinwerbung werbeverbot werbestop werbestopp sperrvermerk kontaktsperre keinkontakt "
        "keinekontaktaufnahme "
        "robinson robinsonliste werbesperrkz werbunggesperrt keinewerbungerwuenscht nichtkontaktieren "
        "nichtanschreiben werbungunerwuenscht blacklist donotcontact nocontact nomarketing noads optout "
        "marketingoptout"},
    ConsentRow{
        Field::objection, "email", Meaning::objected, Meaning::nothing,
        "keineemail keineemails keinemail keinemails mailsperre emailsperre newslettersperre keinnewsletter "
        "newsletterabgemeldet newsletterabmeldung emailoptout newsletteroptout unsubscribed unsubscribe "
        "donotemail abgemeldet"},
    ConsentRow{Field::objection, "phone", Meaning::objected, Meaning::nothing,
               "telefonsperre keineanrufe keinanruf keintelefon anrufsperre donotcall donotphone phoneoptout "
               "callsperre"},
    ConsentRow{Field::objection, "post", Meaning::objected, Meaning::nothing,
               "postsperre briefsperre keinepost keinepostwerbung keinbrief keinebriefe keinepostsendungen "
               "mailingsperre donotpost donotmail postoptout keinkatalog"},
    ConsentRow{Field::objection, "fax", Meaning::objected, Meaning::nothing,
               "faxsperre keinfax donotfax faxoptout"},
    ConsentRow{Field::objection, "sms", Meaning::objected, Meaning::nothing, "smssperre keinesms smsoptout"},
    ConsentRow{
        Field::opt_in, "email", Meaning::given, Meaning::nothing,
        "newsletter cnewsletter newsletteranmeldung newsletterabo newsletteroptin newslettergewuenscht "
        "newsletterempfaenger emailoptin optinemail emailwerbung emailwerbungerlaubt emaileinwilligung "
        "einwilligungemail einwilligungnewsletter emailconsent subscribed emailerlaubt"},
    ConsentRow{
        Field::opt_in, "phone", Meaning::given, Meaning::nothing,
        "telefonwerbung telefonerlaubt telefonoptin optintelefon telefoneinwilligung einwilligungtelefon "
        "anruferlaubt anrufeerlaubt phoneoptin phoneconsent"},
    ConsentRow{Field::opt_in, "post", Meaning::given, Meaning::nothing,
               "postwerbung printwerbung postoptin optinpost einwilligungpost posterlaubt postconsent"},
    ConsentRow{Field::opt_in, "sms", Meaning::given, Meaning::nothing,
               "smsoptin optinsms einwilligungsms smserlaubt"},
    ConsentRow{Field::opt_in, "", Meaning::given, Meaning::refused,
               "werbung werbeeinwilligung werbeerlaubnis werbungerlaubt werbunggewuenscht werbunggestattet "
               "einwilligung "
               "einwilligungwerbung einverstaendnis optin marketingoptin marketingconsent consent "
               "darfkontaktiertwerden"},
};

constexpr std::array qualifiers{
    QualifierRow{Use::work,
                 "geschaeftlich geschaeftl gesch geschaefts dienstlich dienstl dienst beruflich firma firmen "
                 "unternehmens buero business work office company organization organisation org"},
    QualifierRow{Use::home,
                 "privat private privates privater priv persoenlich home personal wohnung zuhause"},
    QualifierRow{
        Use::other,
        "weitere weiterer weiteres weiteren andere anderer anderes sonstige sonstiger sonstiges other "
        "alternative alternate alternativ alt liefer lieferungs lieferung versand rechnung rechnungs "
        "rechnungsadresse lieferadresse lieferanschrift rechnungsanschrift abweichende shipping delivery "
        "billing invoice"},
};

constexpr std::string_view neutrals =
    "kunden kunde kontakt contact customer client person personen persoenliche ansprechpartner ap asp "
    "primary main haupt "
    "hauptsitz value wert primaer primaere standard";

constexpr std::string_view endings = "name bezeichnung text nummer number address adresse";

constexpr std::string_view side_words =
    "am ab seit vom von datum date zeitpunkt kz kennz kennzeichen flag marketing erwuenscht";

constexpr std::string_view stems =
    "werb sperr widerspr widerruf optout robinson dsgvo gdpr blacklist blocklist einwillig consent "
    "nichtkontakt "
    "nichtanschreib nichtanruf keinkontakt keineanruf keinewerb donot";

constexpr std::string_view stem_exceptions =
    "gewerb bewerb erwerb werbemittel werbeaktion werbekampagne werbequelle werbecode werbekosten werbeweg "
    "werber werbeagentur liefersperr zahlsperr zahlungssperr mahnsperr lastschriftsperr kreditsperr "
    "auftragssperr kontosperr "
    "kontensperr buchungssperr fakturasperr bestellsperr einkaufssperr verkaufssperr sperrgut";

}  // namespace

std::span<const HeaderRow> header_rows() { return rows; }
std::span<const ConsentRow> consent_rows() { return consents; }
std::string_view consent_side_words() { return side_words; }
std::string_view consent_stems() { return stems; }
std::string_view consent_stem_exceptions() { return stem_exceptions; }
std::span<const QualifierRow> qualifier_rows() { return qualifiers; }
std::string_view path_endings() { return endings; }
std::string_view neutral_words() { return neutrals; }

}  // namespace kartei::mapping
